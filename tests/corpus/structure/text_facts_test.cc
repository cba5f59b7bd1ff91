#include "corpus/structure/text_facts.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/formats/text.h"
#include "corpus/schema.h"
#include "corpus/structure/document_builder.h"
#include "corpus/structure/worded_date.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

Document build(const std::string& text, Document given = {}) {
    if (given.id.empty()) given.id = "text";
    given.source_path = "text";
    const auto built = build_document(std::move(given), text_blocks(text), Schema::built_in());
    EXPECT_TRUE(built);
    return built ? built->document : Document{};
}

TEST(TextFacts, OfALaw) {
    const Document law = build(
        "Nümunələr haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\nMaddə 1. Məqsəd\n\n1.1. "
        "Bir.\n\n"
        "Maddə 2. Müddət\n\n2.1. İki.\n\nMaddə 3. Qüvvəyə minmə\n\n3.1. Bu Qanun 2011-ci il martın "
        "1-dən qüvvəyə minir.\n\nƏLİ NÜMUNƏYEV\n\nAzərbaycan Respublikasının Prezidenti\n\nBakı "
        "şəhəri, 21 dekabr 2010-cu il\n\n№ 21-IVKQ");
    EXPECT_EQ(law.kind, "legislation");
    EXPECT_EQ(law.title, "Nümunələr haqqında AZƏRBAYCAN RESPUBLİKASININ QANUNU");
    EXPECT_EQ(law.date, "2010-12-21");
    EXPECT_EQ(law.number, "21-IVKQ");
    EXPECT_EQ(law.issuer, "Milli Məclis");
    EXPECT_EQ(law.in_force_from, "2011-03-01");
    EXPECT_EQ(law.in_force_to, "");
    EXPECT_EQ(law.status, "");
}

TEST(TextFacts, EntryIntoForceOnPublication) {
    const std::string text =
        "Nümunə haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\n(“Azərbaycan” qəzeti, 12 iyul "
        "2018-ci il, № 152)\n\nMaddə 1. A\n\nx.\n\nMaddə 2. B\n\ny.\n\nMaddə 3. Qüvvə\n\nBu Qanun "
        "dərc "
        "edildiyi gündən qüvvəyə minir.";
    EXPECT_EQ(build(text).in_force_from, "2018-07-12");
}

TEST(TextFacts, OtherActsThatEnterOrLoseForceAreNotThisOne) {
    const Document law = build(
        "Nümunə haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\nMaddə 1. A\n\n1.1. Qərar 2012-ci "
        "il "
        "mayın 1-dən qüvvəyə minir.\n\nMaddə 2. B\n\n2.1. 5 may 2001-ci il tarixli 100-IIQ nömrəli "
        "Qanun qüvvədən düşmüş hesab edilsin.\n\nMaddə 3. C\n\nBu Qanun qüvvəyə mindiyi gündən 5 "
        "may "
        "2010-cu il tarixli Qanun ləğv edilir.");
    EXPECT_EQ(law.status, "");
    EXPECT_EQ(law.in_force_from, "");
}

TEST(TextFacts, ARepealedActSaysSoInFront) {
    const Document law = build(
        "Nümunə haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\n(2016-cı il martın 1-dən qüvvədən "
        "düşmüşdür – 2015-ci il 29 dekabr tarixli 96-VQ nömrəli Qanun)\n\nMaddə 1. "
        "A\n\nx.\n\nMaddə "
        "2. B\n\ny.\n\nMaddə 3. C\n\nz.");
    EXPECT_EQ(law.status, "repealed");
    EXPECT_EQ(law.in_force_to, "2016-03-01");
}

TEST(TextFacts, OfADecree) {
    const Document decree = build(
        "Nümunə işinin təşkili haqqında\n\nAZƏRBAYCAN RESPUBLİKASI PREZİDENTİNİN FƏRMANI\n\nQərara "
        "alıram:\n\n1. Nazirlər Kabineti tədbir görsün.\n\n2. Bu Fərman imzalandığı gündən qüvvəyə "
        "minir.\n\nAzərbaycan Respublikasının Prezidenti\n\nBakı şəhəri, 18 aprel 2006-cı il\n\n№ "
        "391");
    EXPECT_EQ(decree.kind, "legislation");
    EXPECT_EQ(decree.issuer, "Azərbaycan Respublikasının Prezidenti");
    EXPECT_EQ(decree.date, "2006-04-18");
    EXPECT_EQ(decree.number, "391");
}

TEST(TextFacts, OfACourtDecision) {
    const Document decision = build(
        "AZƏRBAYCAN RESPUBLİKASI ALİ MƏHKƏMƏSİNİN\n\nPLENUMUNUN\n\nQ Ə R A R I  № 3\n\n5 may "
        "2021-ci "
        "il          Bakı şəhəri\n\nPlenum iclasda işə baxaraq qərara aldı:\n\n1. Şikayət təmin "
        "edilsin.\n\n2. Qərar qətidir.");
    EXPECT_EQ(decision.kind, "decision");
    EXPECT_EQ(decision.date, "2021-05-05");
    EXPECT_EQ(decision.number, "3");
    EXPECT_EQ(decision.issuer, "Ali Məhkəmə");
    EXPECT_EQ(decision.title, "AZƏRBAYCAN RESPUBLİKASI ALİ MƏHKƏMƏSİNİN PLENUMUNUN QƏRARI № 3");
}

TEST(TextFacts, OfAJudgment) {
    const Document judgment = build(
        "SECOND SECTION\n\nCASE OF SAMPLE AND OTHERS v. NOWHERE\n\n(Applications nos. 7469/06 and "
        "12/07)\n\nJUDGMENT\n\nSTRASBOURG\n\n26 April 2016\n\nFINAL\n\n12/09/2016\n\nIn the case "
        "of "
        "Sample,\nThe European Court of Human Rights,\nDelivers the following "
        "judgment:\nPROCEDURE\n"
        "1.  The case originated in an application.\n2.  It was lodged on 6 February 2006.");
    EXPECT_EQ(judgment.kind, "decision");
    EXPECT_EQ(judgment.title, "CASE OF SAMPLE AND OTHERS v. NOWHERE");
    EXPECT_EQ(judgment.number, "7469/06");
    EXPECT_EQ(judgment.date, "2016-04-26");
    EXPECT_EQ(judgment.issuer, "European Court of Human Rights");
}

TEST(TextFacts, OfAUnitedNationsReport) {
    const Document report = build(
        "A/HRC/99/15\n\nUnited Nations\n\nGeneral Assembly\n\nDistr.: General\n15 March "
        "2010\nOriginal: English\n\nHuman Rights Council\nFourteenth session\nAgenda item "
        "6\nUniversal Periodic Review\n\nReport of the Working Group on a Sample\nReview*\n\n"
        "Introduction\n1.\nThe Working Group held its session in May.\n2.\nIt adopted the report.");
    EXPECT_EQ(report.kind, "report");
    EXPECT_EQ(report.number, "A/HRC/99/15");
    EXPECT_EQ(report.date, "2010-03-15");
    EXPECT_EQ(report.issuer, "UN Human Rights Council");
    EXPECT_EQ(report.title, "Report of the Working Group on a Sample Review");
}

TEST(TextFacts, OfATreaty) {
    const Document treaty = build(
        "Convention on Examples\n\nThe member States of the Council of Europe, having regard to "
        "the "
        "Convention opened for signature at Rome on 4 November 1950, have agreed:\n\nArticle "
        "1\n\nUse "
        "of terms\n\nTerms are used.\n\nArticle 2\n\nDuties\n\nEach Party acts.\n\nArticle "
        "3\n\nEnd\n\n"
        "Done at Strasbourg, this sixteenth day of May two thousand and five, in a single copy.");
    EXPECT_EQ(treaty.kind, "treaty");
    EXPECT_EQ(treaty.date, "2005-05-16");
    EXPECT_EQ(treaty.issuer, "Council of Europe");
}

TEST(TextFacts, WhatTheRecordSaysIsKept) {
    Document given{.id = "given", .kind = "legislation", .title = "Başlıq", .date = "2001-02-03"};
    given.number = "1";
    given.issuer = "Kimsə";
    given.status = "in_force";
    given.in_force_from = "2001-03-01";
    const Document law = build(
        "Nümunə haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\n(ləğv edilmişdir)\n\nMaddə 1. "
        "A\n\n"
        "Bu Qanun 2011-ci il martın 1-dən qüvvəyə minir.\n\nBakı şəhəri, 21 dekabr 2010-cu il\n\n№ "
        "21-IVKQ",
        given);
    EXPECT_EQ(law.title, "Başlıq");
    EXPECT_EQ(law.date, "2001-02-03");
    EXPECT_EQ(law.number, "1");
    EXPECT_EQ(law.issuer, "Kimsə");
    EXPECT_EQ(law.status, "in_force");
    EXPECT_EQ(law.in_force_from, "2001-03-01");
}

TEST(PlainNumber, IsReadInItsVariants) {
    EXPECT_EQ(find_plain_number("№ 391"), "391");
    EXPECT_EQ(find_plain_number("№391s"), "391");
    EXPECT_EQ(find_plain_number("№ 11-N"), "11-N");
    EXPECT_EQ(find_plain_number("Q Ə R A R I № 1"), "1");
    EXPECT_EQ(find_plain_number("Qərar N2 2012-ci il"), "2");
    EXPECT_EQ(find_plain_number("Qərar N 2"), "2");
    EXPECT_EQ(find_plain_number("№ 00."), "");
    EXPECT_EQ(find_plain_number("NƏTİCƏ 5"), "");
    EXPECT_EQ(find_plain_number(""), "");
}

TEST(Issuer, IsReadFromHeads) {
    EXPECT_EQ(find_issuer("AZƏRBAYCAN RESPUBLİKASI NAZİRLƏR KABİNETİNİN QƏRARI"),
              "Nazirlər Kabineti");
    EXPECT_EQ(find_issuer("AZƏRBAYCAN RESPUBLİKASININ KONSTİTUSİYA MƏHKƏMƏSİ PLENUMUNUN QƏRARI"),
              "Konstitusiya Məhkəməsi");
    EXPECT_EQ(find_issuer("Azərbaycan Respublikasının Nümunə Nazirliyi"), "Nümunə Nazirliyi");
    EXPECT_EQ(find_issuer("Nümunə"), "");
}

TEST(WordedDate, IsReadInItsVariants) {
    for (const auto& [where, columns] : tests::read_table("corpus/worded_dates.tsv")) {
        SCOPED_TRACE(where);
        EXPECT_EQ(find_worded_date(columns.at(0)), columns.at(1)) << columns.at(0);
    }
}

}  // namespace
}  // namespace axtar::corpus
