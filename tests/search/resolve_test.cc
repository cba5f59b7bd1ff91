#include "search/resolve.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Ge;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using ResolveTest = CitationFixture;

TEST_F(ResolveTest, GoesToThePartOfTheArticle) {
    fixture_.put({criminal_code()});
    const CitationTarget target = only("CM 145.2");
    EXPECT_EQ(target.text, "CM 145.2");
    EXPECT_EQ(target.key, "az:cm/145.2");
    EXPECT_EQ(target.document, "cm");
    EXPECT_EQ(target.anchor, "maddə-145");
    EXPECT_EQ(target.part, "maddə-145.2");
    EXPECT_EQ(target.passage, "145.2. İkinci hissə.");
    EXPECT_EQ(target.label_az, "Cinayət Məcəlləsinin 145.2-ci maddəsi");
    EXPECT_EQ(target.label_en, "Article 145.2 of the Criminal Code");
    EXPECT_EQ(target.cited_by, 0U);
}

TEST_F(ResolveTest, TakesTheArticleWhereThePartIsNotThere) {
    fixture_.put({criminal_code()});
    const CitationTarget target = only("CM 145.9");
    EXPECT_EQ(target.anchor, "maddə-145");
    EXPECT_EQ(target.part, "");
    EXPECT_EQ(target.passage, "145.1. Birinci hissə.\n145.2. İkinci hissə.") << "no heading line";
    EXPECT_THAT(resolve("CM 145.9").warnings,
                ElementsAre("\"CM 145.9\" was not found as such: 145 is shown"));
}

// Its text has the point, its anchor the hyphen of an inserted article.
TEST_F(ResolveTest, TakesAnArticleByTheNumberThatIsWrittenOverIt) {
    corpus::Section inserted = article("145-3", "Mətn.");
    inserted.text = "Maddə 145.3. Ad\nMətn.";
    corpus::Section other = article("145-4", "Mətn.");
    other.text = "Maddə 145-4. Ad 145.40\n145.4 Mətn.";
    corpus::Document code = criminal_code();
    code.sections.insert(code.sections.begin() + 1, {inserted, other});
    fixture_.put({code});
    EXPECT_EQ(only("CM 145.3").anchor, "maddə-145-3");
    EXPECT_THAT(resolve("CM 145.3").warnings, IsEmpty());
    EXPECT_EQ(only("CM 145-3").anchor, "maddə-145-3");
    EXPECT_EQ(only("CM 145.4").anchor, "maddə-145");
}

// Without quotation marks nothing says where a title begins.
TEST_F(ResolveTest, FindsALawByTheEndOfWhatStandsBeforeIt) {
    fixture_.put({act("rusum", {"az:act:dovlet-rusumu-haqqinda"}, {article("8", "Mətn.")})});
    const ResolveResponse response =
        resolve("notariusda dövlət rüsumu haqqında qanunun 8-ci maddəsi");
    ASSERT_THAT(response.resolved, SizeIs(1));
    EXPECT_EQ(response.resolved[0].key, "az:act:dovlet-rusumu-haqqinda/8");
    EXPECT_EQ(response.resolved[0].anchor, "maddə-8");
    EXPECT_THAT(response.warnings, ElementsAre(HasSubstr("was taken for the act \"Akt rusum\"")));
    EXPECT_THAT(resolve("rüsumu haqqında qanunun 8-ci maddəsi").resolved, IsEmpty());
}

TEST_F(ResolveTest, FindsALawByItsSubjectWhereTheIndexHasOne) {
    fixture_.put({act("fees", {"az:100-IQ", "az:act:baytarliq-haqqinda"}, {article("8", "Mətn.")}),
                  act("other", {"az:101-IQ"}, {article("8", "Mətn.")}),
                  citing("r", "az:act:turizm-haqqinda/8", "2020-01-01")});
    EXPECT_EQ(only("baytarlıq qanununun 8-ci maddəsi").document, "fees");
    EXPECT_EQ(only("meşəçilik qanununun 8-ci maddəsi").readings.size(), 2U);
    // It is not here, but a text cites it.
    const ResolveResponse response = resolve("turizm qanununun 8-ci maddəsi");
    ASSERT_THAT(response.unresolved, SizeIs(1));
    EXPECT_EQ(response.unresolved[0].key, "az:act:turizm-haqqinda/8");
    EXPECT_EQ(response.unresolved[0].cited_by, 1U);
}

corpus::Document treaty(const std::string& id, const std::string& key, const std::string& title) {
    corpus::Document document = act(
        id, {key}, {{.anchor = "article-3", .heading = "Article 3", .text = "Article 3\nText."}});
    document.title = title;
    return document;
}

// Each of these opened Article 3 of the European Convention.
TEST_F(ResolveTest, FindsATreatyByWordsOfItsTitle) {
    fixture_.put({treaty("echr", "echr", "European Convention"),
                  treaty("istanbul", "istanbul", "Istanbul Convention"),
                  treaty("victims", "treaty:european-convention-on-compensation-of-victims",
                         "European Convention on the compensation of victims"),
                  citing("r", "treaty:convention-on-domestic-violence/3", "2020-01-01")});
    const ResolveResponse response = resolve(
        "convention on domestic violence article 3\n"
        "Article 3 of the convention on victims\nConvention on the Compensation of Victims art 3");
    ASSERT_THAT(response.resolved, SizeIs(3));
    EXPECT_EQ(response.resolved[0].key, "istanbul/3");
    EXPECT_EQ(response.resolved[0].document, "istanbul");
    EXPECT_EQ(response.resolved[0].cited_by, 1U);
    EXPECT_EQ(response.resolved[1].document, "victims");
    EXPECT_EQ(response.resolved[2].document, "victims");
    EXPECT_THAT(response.warnings,
                Contains(HasSubstr("was taken for the act \"Istanbul Convention\"")));
}

TEST_F(ResolveTest, ChoosesNoTreatyOfSeveralWhoseTitlesHaveTheWords) {
    fixture_.put({treaty("echr", "echr", "European Convention"),
                  treaty("crc", "crc", "Convention on the Rights of the Child"),
                  treaty("sale", "crc-opsc", "Optional Protocol on the sale of children")});
    const ResolveResponse response =
        resolve("Optional Protocol to the Convention on the Rights of the Child article 3");
    ASSERT_THAT(response.resolved, SizeIs(1));
    EXPECT_TRUE(response.resolved[0].document.empty());
    ASSERT_THAT(response.resolved[0].readings, SizeIs(3));
    EXPECT_EQ(response.resolved[0].readings[1].document, "sale");
    EXPECT_THAT(response.warnings, ElementsAre(HasSubstr("fits the titles of 3 treaties")));
}

TEST_F(ResolveTest, NamesTheTreatyThatIsNotHere) {
    fixture_.put({treaty("echr", "echr", "European Convention")});
    const ResolveResponse response =
        resolve("convention on the status of refugees art 3\nconvention on lighthouses article 3");
    EXPECT_THAT(response.resolved, IsEmpty());
    ASSERT_THAT(response.unresolved, SizeIs(2));
    EXPECT_EQ(response.unresolved[0].key, "refugee/3");
    EXPECT_EQ(response.unresolved[1].key, "treaty:convention-on-lighthouses/3");
}

// The record of an offence was a treaty that is not in the index.
TEST_F(ResolveTest, TakesAnOrdinaryWordForATreatyOnlyByATitleThatThereIs) {
    fixture_.put(
        {act("code", {"az:ixm"}, {article("3", "Mətn.")}),
         treaty("water", "treaty:protocol-on-water-and-health", "Protocol on Water and Health")});
    EXPECT_EQ(only("protocol on health article 3").document, "water");
    EXPECT_EQ(only("inzibati xəta haqqında protokol maddə 3").key, "*/3");
    EXPECT_EQ(only("declaration of assets article 3").key, "*/3");
}

TEST_F(ResolveTest, NamesTheActWhereTheArticleIsNotThere) {
    fixture_.put({criminal_code()});
    const ResolveResponse response = resolve("CM 900");
    EXPECT_THAT(response.resolved, IsEmpty());
    ASSERT_THAT(response.unresolved, SizeIs(1));
    EXPECT_EQ(response.unresolved[0].document, "cm");
    EXPECT_EQ(response.unresolved[0].anchor, "");
    EXPECT_EQ(response.unresolved[0].passage, "");
}

TEST_F(ResolveTest, GoesToAnActByItsNumberOrName) {
    fixture_.put({criminal_code()});
    for (const char* text : {"787-IQ", "Cinayət Məcəlləsi"}) {
        const CitationTarget target = only(text);
        EXPECT_EQ(target.document, "cm") << text;
        EXPECT_EQ(target.anchor, "") << text;
    }
}

TEST_F(ResolveTest, TakesAListLineByLineAndNamesWhatIsNoCitation) {
    fixture_.put({criminal_code()});
    const ResolveResponse response =
        resolve("CM 146\r\n\n  heç nə  \nƏM 12\nCM 145, 146\nart. 3 ECHR\n");
    ASSERT_THAT(response.resolved, SizeIs(3));
    EXPECT_EQ(response.resolved[0].anchor, "maddə-146");
    EXPECT_EQ(response.resolved[1].anchor, "maddə-145");
    EXPECT_EQ(response.resolved[2].anchor, "maddə-146");
    ASSERT_THAT(response.unresolved, SizeIs(3));
    EXPECT_EQ(response.unresolved[0].text, "heç nə");
    EXPECT_EQ(response.unresolved[0].key, "");
    EXPECT_EQ(response.unresolved[1].key, "az:em/12");
    EXPECT_EQ(response.unresolved[2].key, "echr/3");
}

TEST_F(ResolveTest, OffersEveryReadingOfAnAmbiguousName) {
    fixture_.put({act("mpm", {"az:mpm"}, {article("50", "Mətn.")})});
    const CitationTarget target = only("MPM 50");
    EXPECT_EQ(target.document, "") << "never one silently";
    ASSERT_THAT(target.readings, SizeIs(2));
    EXPECT_EQ(target.readings[0].key, "az:mpm/50");
    EXPECT_EQ(target.readings[0].anchor, "maddə-50");
    EXPECT_EQ(target.readings[1].key, "npm");
    EXPECT_EQ(target.readings[1].document, "");
}

TEST_F(ResolveTest, OffersTheActsThatHaveAnArticle) {
    corpus::Document repealed = act("old", {"az:em"}, {article("25", "Köhnə.")});
    repealed.status = "repealed";
    corpus::Document page = tests::make_document("page", "Səhifə", {"Mətn."});
    page.sections[0].anchor = "maddə-25";
    fixture_.put({repealed, page, criminal_code(),
                  act("am", {"az:am"}, {article("25", "Yeni."), article("26", "Mətn.")})});
    const CitationTarget target = only("maddə 25");
    EXPECT_EQ(target.key, "*/25");
    ASSERT_THAT(target.readings, SizeIs(2)) << "the page is no act";
    EXPECT_EQ(target.readings[0].key, "az:am/25") << "law in force first";
    EXPECT_EQ(target.readings[1].key, "az:em/25");
}

corpus::Document treaty(const std::string& key, const std::vector<std::string>& numbers) {
    corpus::Document document = act(key, {key}, {});
    document.kind = "treaty";
    document.lang = "en";
    for (const std::string& number : numbers) {
        document.sections.push_back({.anchor = "article-" + number,
                                     .heading = "Article " + number,
                                     .text = "Article " + number + "\nText.",
                                     .lang = "en"});
    }
    return document;
}

std::vector<std::string> keys_of_readings(const CitationTarget& target) {
    std::vector<std::string> keys;
    for (const CitationTarget& reading : target.readings) keys.push_back(reading.key);
    return keys;
}

// "Article 18" led to Azerbaijani acts alone, ten of them.
TEST_F(ResolveTest, OffersTheActsOfTheLanguageOfTheCitationFirst) {
    std::vector<corpus::Document> documents = {treaty("icescr", {"18"})};
    for (const char* key : {"az:am", "az:cm", "az:em", "az:mm", "az:vm", "az:sum", "az:gom",
                            "az:rm", "az:stm", "az:tgm"}) {
        documents.push_back(act(key, {key}, {article("17", "Mətn."), article("18", "Mətn.")}));
    }
    fixture_.put(documents);
    EXPECT_EQ(keys_of_readings(only("Article 18")).front(), "icescr/18");
    EXPECT_THAT(keys_of_readings(only("Article 18")), SizeIs(10));
    EXPECT_EQ(keys_of_readings(only("maddə 18")).front(), "az:am/18");
}

TEST_F(ResolveTest, OffersTheEuropeanConventionFirstInTheNotationOfStrasbourg) {
    fixture_.put({act("am", {"az:am"}, {article("5", "Mətn.")}), treaty("echr", {"5"}),
                  treaty("crpd", {"4", "5", "6", "7"})});
    for (const char* text :
         {"Article 5 § 1", "Art. 5 § 1 (c)", "Article 5(1)(c)", "article 5.1 (c)"}) {
        const CitationTarget target = only(text);
        ASSERT_THAT(target.readings, SizeIs(3)) << text;
        EXPECT_EQ(target.readings[0].document, "echr") << text;
        EXPECT_EQ(target.readings[1].document, "crpd") << text;
        EXPECT_EQ(target.readings[2].document, "am") << text;
    }
    EXPECT_EQ(only("Article 5").readings.at(0).document, "crpd");
    EXPECT_EQ(only("Article 7 § 1").readings.at(0).document, "crpd") << "echr has none";
    EXPECT_EQ(only("maddə 5 § 1").readings.at(0).document, "am");
}

// The European Convention came first, whose article 14 is one sentence.
TEST_F(ResolveTest, OffersFirstWhatHasTheLetterToo) {
    corpus::Document covenant = treaty("iccpr", {"14"});
    std::string& text = covenant.sections[0].text;
    text += "\n3. All have: (d) this.";
    const auto at = static_cast<std::uint32_t>(text.find("3."));
    const auto end = static_cast<std::uint32_t>(text.size());
    covenant.sections[0].parts = {{"article-14.3", at, end}, {"article-14.3.d", at + 12, end}};
    fixture_.put({treaty("echr", {"14"}), treaty("crpd", {"13", "14", "15"}), covenant});
    EXPECT_THAT(keys_of_readings(only("Article 14(3)(d)")),
                ElementsAre("iccpr/14.3.d", "echr/14.3.d", "crpd/14.3.d"));
    EXPECT_THAT(keys_of_readings(only("Article 14(2)(d)")),
                ElementsAre("echr/14.2.d", "crpd/14.2.d", "iccpr/14.2.d"))
        << "none has it";
    EXPECT_EQ(keys_of_readings(only("Article 14")).front(), "crpd/14");
}

TEST_F(ResolveTest, SaysThatMoreActsHaveTheProvision) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 11; ++i) {
        const std::string name = "a" + std::to_string(i);
        std::vector<corpus::Section> articles = {article("3", "Mətn.")};
        if (i < 10) articles.push_back(article("4", "Mətn."));
        documents.push_back(act(name, {"az:act:" + name}, articles));
    }
    fixture_.put(documents);
    const ResolveResponse many = resolve("maddə 3\nmd. 3\nmaddə 4");
    ASSERT_THAT(many.resolved, SizeIs(3));
    EXPECT_THAT(many.resolved[0].readings, SizeIs(10));
    EXPECT_THAT(many.warnings,
                ElementsAre("more acts than the 10 offered have \"maddə 3\"; name the act"));
}

// The articles of the acts of the first language were given for both.
TEST_F(ResolveTest, TakesTheSameNumberInBothLanguagesOfAList) {
    fixture_.put({act("am", {"az:am"}, {article("5", "Mətn.")}), treaty("crpd", {"5"})});
    const ResolveResponse response = resolve("maddə 5\nArticle 5");
    ASSERT_THAT(response.resolved, SizeIs(2));
    EXPECT_EQ(response.resolved[0].readings.at(0).document, "am");
    EXPECT_EQ(response.resolved[1].readings.at(0).document, "crpd");
}

TEST_F(ResolveTest, TakesTheKeysThatItGives) {
    fixture_.put({criminal_code(), treaty("echr", {"3"})});
    for (const char* key : {"az:cm/145", "az:cm/145.2", "az:cm", "az:787-IQ/146", "echr/3"}) {
        EXPECT_EQ(only(key).key, key);
        EXPECT_EQ(only(key).text, key);
    }
    EXPECT_EQ(only("*/146").readings.at(0).key, "az:cm/146");
}

TEST_F(ResolveTest, TakesNoNumberOfAPastedListForAnArticle) {
    fixture_.put({criminal_code(), treaty("echr", {"1", "2", "3"})});
    const ResolveResponse response = resolve("1. ECHR 3\n2) CM 145\n(c) CM 146\n4. heç nə");
    ASSERT_THAT(response.resolved, SizeIs(3));
    EXPECT_EQ(response.resolved[0].text, "ECHR 3");
    EXPECT_EQ(response.resolved[0].key, "echr/3");
    EXPECT_EQ(response.resolved[1].key, "az:cm/145");
    EXPECT_EQ(response.resolved[2].key, "az:cm/146");
    ASSERT_THAT(response.unresolved, SizeIs(1));
    EXPECT_EQ(response.unresolved[0].text, "4. heç nə");
}

TEST_F(ResolveTest, LeadsToNoActOfAzerbaijanForThatOfAnotherState) {
    fixture_.put({criminal_code(), act("const", {"az:const"}, {article("25", "Mətn.")})});
    for (const char* text : {"Georgian Criminal Code article 145", "slovenia constitution",
                             "constitution of Georgia article 25", "Gürcüstan konstitusiyası 25"}) {
        const ResolveResponse response = resolve(text);
        EXPECT_THAT(response.resolved, IsEmpty()) << text;
        ASSERT_THAT(response.unresolved, SizeIs(1)) << text;
        EXPECT_THAT(response.unresolved[0].label_en, HasSubstr("act of another State")) << text;
    }
}

TEST_F(ResolveTest, PrefersTheDocumentThatHasTheProvisionThenLawInForceThenTheLongest) {
    corpus::Document excerpt = act("b-excerpt", {"az:cm"}, {article("146", "Qısa.")});
    excerpt.kind = "other";
    corpus::Document old = act("a-old", {"az:cm"}, {article("145", "Köhnə."), article("7", "x.")});
    old.status = "repealed";
    fixture_.put({old, excerpt, criminal_code()});
    EXPECT_EQ(only("CM 145").document, "cm");
    EXPECT_EQ(only("CM 146").document, "cm");
    EXPECT_EQ(only("CM 7").document, "a-old");
    EXPECT_EQ(only("Cinayət Məcəlləsi").document, "cm");
}

TEST_F(ResolveTest, DoesNotTakeAnEarlierWordingForTheLaw) {
    corpus::Document code = act("cm", {"az:cm"}, {article("1", "Mətn.")});
    corpus::Section prior = article("5", "Əvvəlki mətn.");
    prior.role = corpus::Role::kPriorWording;
    code.sections.push_back(prior);
    fixture_.put({code});
    EXPECT_THAT(resolve("CM 5").resolved, IsEmpty());
}

TEST_F(ResolveTest, FindsProvisionsOverAllCollections) {
    fixture_.put({criminal_code()}, "public");
    fixture_.put({act("am", {"az:am"}, {article("12", "Nikah.")})}, "archive");
    EXPECT_EQ(only("AM 12").document, "am");
    EXPECT_EQ(only("CM 145").document, "cm");
}

TEST_F(ResolveTest, BoundsWhatItTakes) {
    fixture_.put({criminal_code()});
    auto searcher = fixture_.searcher();
    const auto large = searcher.resolve({.text = std::string(20'001, 'a')});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::kTooLarge);
    EXPECT_EQ(large.error().place, "text");
    std::string list;
    while (list.size() < 19'990) list += "CM 5\n";
    const auto many = searcher.resolve({.text = list});
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().code, ErrorCode::kTooLarge);
    std::string articles;
    for (int i = 1; i <= 51; ++i) articles += "maddə " + std::to_string(i) + "\n";
    const auto without_act = searcher.resolve({.text = articles});
    ASSERT_FALSE(without_act);
    EXPECT_THAT(without_act.error().message, HasSubstr("name the act"));
    EXPECT_THAT(resolve("").resolved, IsEmpty());
    EXPECT_THAT(resolve(std::string("\xff\xfe\0CM 145", 9)).resolved, SizeIs(1));
}

TEST_F(ResolveTest, TakesAListInOneLongLine) {
    fixture_.put({criminal_code()});
    std::string list = "CM 145";
    for (int i = 0; i < 60; ++i) list += "; CM 145";
    EXPECT_THAT(resolve(list).resolved, SizeIs(61));
    std::string words = "CM 145";
    for (int i = 0; i < 60; ++i) words += " CM 145";
    EXPECT_THAT(resolve(words).resolved, SizeIs(Ge(58))) << "cut where the sign is a blank";
    const std::string prose(300, 'x');
    EXPECT_THAT(resolve(prose).unresolved, IsEmpty());
    EXPECT_THAT(resolve(prose + " CM 145").resolved, SizeIs(1));
}

TEST_F(ResolveTest, CutsALongPassageAtASentence) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "Bu, uzun maddənin bir cümləsidir. ";
    fixture_.put({act("cm", {"az:cm"}, {article("1", text)})});
    const std::string passage = only("CM 1").passage;
    EXPECT_LT(passage.size(), 800U);
    EXPECT_GT(passage.size(), 300U);
    EXPECT_EQ(passage.back(), '.');
}

corpus::Document report_with_paragraphs() {
    corpus::Document report =
        tests::make_document("r", "Report", {"Front page.", "1. First. 2. Second: (a) here."});
    report.own_keys = {"un:A/HRC/39/14"};
    report.sections[1].parts = {{"para-1", 0, 9}, {"para-2", 10, 30}, {"para-2.a", 21, 30}};
    return report;
}

TEST_F(ResolveTest, FindsTheParagraphOfAReport) {
    fixture_.put({report_with_paragraphs(), citing("c", "un:A/HRC/39/14#2", "2019-01-01")});
    const CitationTarget target = only("A/HRC/39/14, para. 2");
    EXPECT_EQ(target.document, "r");
    EXPECT_EQ(target.part, "para-2");
    EXPECT_EQ(target.passage, "2. Second: (a) here.");
    EXPECT_EQ(target.cited_by, 1U);
    EXPECT_EQ(only("A/HRC/39/14, para. 2 (a)").part, "para-2.a");
    EXPECT_EQ(only("A/HRC/39/14, para. 1 (b)").part, "para-1");
}

TEST_F(ResolveTest, GivesTheReportWhereItsParagraphIsNotMarked) {
    fixture_.put({report_with_paragraphs()});
    const CitationTarget target = only("A/HRC/39/14, para. 99");
    EXPECT_EQ(target.document, "r");
    EXPECT_TRUE(target.part.empty());
}

TEST_F(ResolveTest, ChoosesNoDecreeByADateThatTwoHave) {
    fixture_.put({act("one", {"az:decree:2006-04-18:391", "az:decree:2006-04-18"},
                      {article("1", "Təsdiq edilsin.")})});
    EXPECT_EQ(only("Prezidentinin 2006-cı il 18 aprel tarixli Fərmanı").document, "one");
    fixture_.put({act("two", {"az:decree:2006-04-18:392", "az:decree:2006-04-18"},
                      {article("1", "Təsdiq edilsin.")})});
    EXPECT_THAT(resolve("Prezidentinin 2006-cı il 18 aprel tarixli Fərmanı").resolved, IsEmpty());
}

TEST_F(ResolveTest, FindsACaseByItsFirstApplicant) {
    fixture_.put({judgment("chiragov", "chiragov-and-others-v-armenia"),
                  judgment("uysal", "uysal-and-osal-v-turkey"),
                  judgment("vm", "v-m-and-others-v-belgium"),
                  judgment("kaya", "kaya-and-others-v-turkey"),
                  judgment("kaya2", "kaya-and-demir-v-turkey")});
    EXPECT_EQ(only("Chiragov v. Armenia").document, "chiragov");
    EXPECT_EQ(only("Chiragov v. Armenia").key, "echr-case:chiragov-and-others-v-armenia");
    EXPECT_EQ(only("Uysal v. Turkey § 12").key, "echr-case:uysal-and-osal-v-turkey#12");
    EXPECT_EQ(only("Uysal v. Türkiye").document, "uysal");
    EXPECT_EQ(only("VM v Belgium").document, "vm");
    for (const char* none : {"Kaya v. Turkey", "Osal v. Turkey", "Uysal v. Armenia",
                             "Uysal and Kaya v. Turkey", "Chirag v. Armenia"}) {
        EXPECT_THAT(resolve(none).resolved, IsEmpty()) << none;
    }
}

TEST_F(ResolveTest, FindsACaseByTheFirstWordsOfItsApplicant) {
    fixture_.put({judgment("carvalho", "carvalho-pinto-de-sousa-morais-v-portugal"),
                  judgment("ms", "m-s-v-belgium"), judgment("maria-s", "maria-s-v-belgium"),
                  judgment("kaya", "kaya-demir-v-turkey"), judgment("kaya2", "kaya-oz-v-turkey"),
                  judgment("ivanov", "ivanov-v-russia"),
                  judgment("ivanov2", "ivanov-petrov-v-russia")});
    EXPECT_EQ(only("Carvalho Pinto v Portugal").document, "carvalho");
    EXPECT_EQ(only("Carvalho v. Portugal").document, "carvalho");
    EXPECT_EQ(only("Ivanov v. Russia").document, "ivanov") << "the whole name";
    for (const char* none :
         {"Carvalho Pin v. Portugal", "Carvalho Pinto de v. Portugal", "Carvalho Pinto v. Spain",
          "Pinto v. Portugal", "M. v. Belgium", "Maria v. Belgium", "Kaya v. Turkey"}) {
        EXPECT_THAT(resolve(none).resolved, IsEmpty()) << none;
    }
}

// Led to the case of the one applicant, as if the index had all there are.
TEST_F(ResolveTest, TakesNoCaseOfOneApplicantForOneOfSeveral) {
    fixture_.put({judgment("golovko", "golovko-v-ukraine")});
    for (const char* none :
         {"Golovko and Others v. Ukraine", "Golovko and Others v Ukraine § 20"}) {
        EXPECT_THAT(resolve(none).resolved, IsEmpty()) << none;
    }
}

TEST_F(ResolveTest, KeepsTheArticleThatTheActLacks) {
    fixture_.put({act("const", {"az:const"}, {article("1", "Mətn.")})});
    for (const char* text : {"maddə 9999 Konstitusiya", "Konstitusiya maddə 9999",
                             "9999-cu maddə Konstitusiya", "Konstitusiya 9999-cu maddə"}) {
        const ResolveResponse response = resolve(text);
        EXPECT_THAT(response.resolved, IsEmpty()) << text;
        ASSERT_THAT(response.unresolved, SizeIs(1)) << text;
        EXPECT_EQ(response.unresolved[0].key, "az:const/9999") << text;
    }
}

}  // namespace
}  // namespace axtar::search
