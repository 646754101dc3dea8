// esbuild compiles in a worker that waits for a service, and what waits for that worker waits forever if the service cannot start or dies
// (https://github.com/evanw/esbuild/issues/2396). Without the worker each file that tsx has not cached is a process of its own: slower by
// some milliseconds, and a failure is an error.
process.env.ESBUILD_WORKER_THREADS = '0';
