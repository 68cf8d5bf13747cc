"""Serves one GGUF model with llama.cpp on 127.0.0.1 until it is told to stop.

Called as: serve.py MODEL PORT ALIAS CONTEXT THREADS KEY_FILE
CONTEXT is the number of tokens per request; four requests run side by side.
The key comes in a file, because a command line can be read by everybody on the machine.
"""

import os
import signal
import sys
import threading

import xllamacpp

PARALLEL = 4

model, port, alias, context, threads, key_file = sys.argv[1:7]
with open(key_file, encoding="utf-8") as file:
    key = file.read().strip()

params = xllamacpp.CommonParams()
params.model.path = model
params.hostnames = ["127.0.0.1"]
params.port = int(port)
params.model_alias = {alias}
params.api_keys = [key]
params.n_parallel = PARALLEL
params.n_ctx = PARALLEL * int(context)
params.cpuparams.n_threads = int(threads)
params.cpuparams_batch.n_threads = int(threads)
params.endpoint_metrics = True
params.use_jinja = True

# llama.cpp's own shutdown waits for open requests; nobody is left to read them.
signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
server = xllamacpp.Server(params)
threading.Event().wait()
