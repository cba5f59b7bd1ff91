#pragma once

#include "server/application.h"
#include "server/config.h"
#include "server/connection_set.h"
#include "server/http_guard.h"
#include "server/worker_pool.h"

namespace axtar::server {

/// What every connection shares; outlives all of them.
struct ServerContext {
    const ServerConfig& config;
    GuardLimits guard = {};
    const Application& application;
    WorkerPool& workers;
    ConnectionSet& connections;
};

}  // namespace axtar::server
