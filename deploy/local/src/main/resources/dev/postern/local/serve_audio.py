"""Writes recordings down with a Whisper model, by OpenAI's transcription API on 127.0.0.1, until it is told to stop.

Called as: serve_audio.py MODEL_FOLDER PORT ALIAS THREADS KEY_FILE
GET /health, GET /v1/models and POST /v1/audio/transcriptions (multipart/form-data; json or verbose_json). All but /health
need the key. It comes in a file, because a command line can be read by everybody on the machine. One recording is listened
to at a time; a few more may wait, and beyond that the answer is 503. Nothing is kept, and nothing is logged of what is said.
"""

import hmac
import io
import json
import os
import select
import signal
import socket
import sys
import threading
import types
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# faster-whisper would download models by this package. The model is here already, so the package is not.
sys.modules["huggingface_hub"] = types.ModuleType("huggingface_hub")

import av
import numpy
from faster_whisper import WhisperModel

LARGEST_BODY = 32 * 1024 * 1024
LARGEST_FIELD = 64 * 1024
MOST_PARTS = 32
LONGEST_SECONDS = 3600
SAMPLE_RATE = 16_000
MOST_WAITING = 4
SECONDS_TO_SEND = 60
FIELDS = {"model", "language", "prompt", "temperature", "response_format", "timestamp_granularities[]"}


class Gone(Exception):
    """Nobody waits for the answer any more."""


class Refused(Exception):
    """The request cannot be answered; says so to whoever sent it."""

    def __init__(self, status, message, param=None, kind="invalid_request_error"):
        super().__init__(message)
        self.status, self.param, self.kind = status, param, kind

    def body(self):
        error = {"message": str(self), "type": self.kind, "param": self.param, "code": self.status}
        return {"error": error}


def form(content_type, body):
    """The fields of a form by name; each but the granularities once, and the file as bytes."""
    kind, _, rest = content_type.partition(";")
    boundary = rest.partition("boundary=")[2].split(";")[0].strip().strip('"')
    if kind.strip().lower() != "multipart/form-data" or not 0 < len(boundary) <= 70:
        raise Refused(400, "The body must be multipart/form-data with a boundary.")
    mark = b"\r\n--" + boundary.encode("latin-1")
    parts = (b"\r\n" + body).split(mark)
    if len(parts) < 2 or parts[0] or not parts[-1].startswith(b"--"):
        raise Refused(400, "The form does not begin or does not end with its boundary.")
    if len(parts) > MOST_PARTS:
        raise Refused(400, "The form has too many parts.")
    fields = {}
    for part in parts[1:-1]:
        head, found, value = part.partition(b"\r\n\r\n")
        name = part_name(head) if found else None
        if name == "file":
            pass
        elif name in FIELDS and len(value) <= LARGEST_FIELD:
            value = text(name, value)
        else:
            raise Refused(400, "The form holds a part without a name that is known, or one that is too long.")
        if name in fields and name != "timestamp_granularities[]":
            raise Refused(400, "The field stands in the form twice.", name)
        fields.setdefault(name, []).append(value)
    return fields


def part_name(head):
    for line in head.decode("utf-8", "replace").split("\r\n"):
        key, _, value = line.partition(":")
        if key.strip().lower() == "content-disposition":
            for piece in value.split(";")[1:]:
                word, _, quoted = piece.strip().partition("=")
                if word.lower() == "name":
                    return quoted.strip('"')
    return None


def text(name, value):
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "The field is not UTF-8.", name) from None


def container(recording):
    """What the recording's first bytes say it is; a decoder that guesses would open lists of other files too."""
    if recording[:4] == b"RIFF" and recording[8:12] == b"WAVE":
        return "wav"
    if recording[:3] == b"ID3" or (len(recording) > 1 and recording[0] == 0xFF and recording[1] & 0xE0 == 0xE0):
        return "mp3"
    if recording[:4] == b"fLaC":
        return "flac"
    if recording[:4] == b"OggS":
        return "ogg"
    if recording[4:8] == b"ftyp":
        return "mp4"
    if recording[:4] == b"\x1a\x45\xdf\xa3":
        return "matroska"
    raise Refused(400, "The file is none of WAV, MP3, FLAC, OGG, M4A and WEBM.", "file")


def samples(recording):
    """The recording as numbers from -1 to 1, 16,000 a second, one channel."""
    chunks, count = [], 0
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    try:
        with av.open(io.BytesIO(recording), mode="r", format=container(recording), metadata_errors="ignore") as file:
            if not file.streams.audio:
                raise Refused(400, "The file holds no sound.", "file")
            for frame in file.decode(audio=0):
                frame.pts = None
                for out in resampler.resample(frame):
                    chunk = out.to_ndarray().reshape(-1)
                    chunks.append(chunk)
                    count += chunk.size
                    if count > LONGEST_SECONDS * SAMPLE_RATE:
                        raise Refused(400, f"The recording is longer than {LONGEST_SECONDS} seconds.", "file")
    except (av.error.FFmpegError, ValueError, OverflowError):
        raise Refused(400, "The file cannot be read as a recording.", "file") from None
    if count == 0:
        raise Refused(400, "The file holds no sound.", "file")
    return numpy.concatenate(chunks).astype(numpy.float32) / 32768.0


class Listener:
    """The model; listens to one recording at a time."""

    def __init__(self, folder, threads):
        self.model = WhisperModel(
            folder, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)
        self.turn = threading.Lock()
        self.places = threading.BoundedSemaphore(1 + MOST_WAITING)

    def transcript(self, fields, gone):
        """What is said; stops listening where gone() says that nobody waits for it."""
        asked = self.wishes(fields)
        if not self.places.acquire(blocking=False):
            raise Refused(503, "Too many recordings are being listened to.", kind="overloaded_error")
        try:
            sound = samples(fields["file"][0])
            with self.turn:
                if gone():
                    raise Gone
                segments, info = self.model.transcribe(sound, **asked)
                heard = []
                for segment in segments:
                    if gone():
                        raise Gone
                    heard.append(segment)
        finally:
            self.places.release()
        whole = "".join(segment.text for segment in heard).strip()
        if fields.get("response_format", ["json"])[0] == "json":
            return {"text": whole}
        answer = {"task": "transcribe", "language": info.language, "duration": info.duration, "text": whole}
        answer["segments"] = [
            {"id": i, "start": s.start, "end": s.end, "text": s.text} for i, s in enumerate(heard)]
        if asked["word_timestamps"]:
            answer["words"] = [
                {"word": w.word, "start": w.start, "end": w.end} for s in heard for w in s.words or []]
        return answer

    def wishes(self, fields):
        if "file" not in fields or "model" not in fields:
            raise Refused(400, "The form needs file and model.", "file" if "model" in fields else "model")
        if fields["model"][0] != alias:
            raise Refused(404, "There is no such model here.", "model", "not_found_error")
        if fields.get("response_format", ["json"])[0] not in ("json", "verbose_json"):
            raise Refused(400, "The format must be json or verbose_json.", "response_format")
        language = fields.get("language", [""])[0] or None
        if language and language not in self.model.supported_languages:
            raise Refused(400, "The language is none of the model's.", "language")
        try:
            temperature = float(fields.get("temperature", ["0"])[0])
        except ValueError:
            temperature = -1.0
        if not 0 <= temperature <= 1:
            raise Refused(400, "The temperature must be a number from 0 to 1.", "temperature")
        granularities = fields.get("timestamp_granularities[]", [])
        if not set(granularities) <= {"word", "segment"}:
            raise Refused(400, "Granularities are word and segment.", "timestamp_granularities[]")
        return {
            "language": language,
            "initial_prompt": fields.get("prompt", [""])[0] or None,
            "temperature": temperature,
            "word_timestamps": "word" in granularities,
        }


class Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "postern-audio"
    sys_version = ""
    timeout = SECONDS_TO_SEND

    def do_GET(self):
        self.answer(self.get)

    def do_POST(self):
        self.answer(self.post)

    def get(self):
        if self.path == "/health":
            return {"status": "ok"}
        self.require_key()
        if self.path == "/v1/models":
            return {"object": "list", "data": [{"id": alias, "object": "model", "created": 0, "owned_by": "postern"}]}
        raise Refused(404, "There is nothing here.", kind="not_found_error")

    def post(self):
        self.require_key()
        if self.path != "/v1/audio/transcriptions":
            raise Refused(404, "There is nothing here.", kind="not_found_error")
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not length.isdecimal() or len(length) > 12:
            raise Refused(411, "The length of the body must be said, in Content-Length.")
        if int(length) > LARGEST_BODY:
            raise Refused(413, f"The form is larger than {LARGEST_BODY} bytes.")
        body = self.rfile.read(int(length))
        self.unread = False
        if len(body) < int(length):
            raise Refused(400, "The body ended early.")
        return listener.transcript(form(self.headers.get("Content-Type", ""), body), self.gone)

    def gone(self):
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)

    def require_key(self):
        sent = self.headers.get("Authorization", "").encode("latin-1", "replace")
        if not hmac.compare_digest(sent, b"Bearer " + key):
            raise Refused(401, "The API key is wrong or missing.", kind="authentication_error")

    def answer(self, work):
        self.unread = self.command == "POST"
        status, wait = 200, False
        try:
            body = work()
        except Refused as refusal:
            status, wait, body = refusal.status, refusal.status == 503, refusal.body()
        except (Gone, ConnectionError, TimeoutError):
            self.close_connection = True
            return
        except Exception as failure:  # the next recording may be fine
            print(f"failed: {type(failure).__name__}", file=sys.stderr, flush=True)
            status, body = 500, Refused(500, "The recording could not be written down.", kind="server_error").body()
        data = json.dumps(body, ensure_ascii=False).encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if wait:
            self.send_header("Retry-After", "5")
        if self.unread:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, template, *values):
        """Not every request is news."""


if __name__ == "__main__":
    folder, port, alias, threads, key_file = sys.argv[1:6]
    with open(key_file, encoding="utf-8") as file:
        key = file.read().strip().encode("latin-1")
    listener = Listener(folder, int(threads))
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), Door)
    server.daemon_threads = True
    server.serve_forever()
