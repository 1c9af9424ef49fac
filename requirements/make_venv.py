"""Make the virtual environment, also where Debian's python3-venv is missing (no root needed).

Usage: python3 requirements/make_venv.py FOLDER
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

INDEX = "https://pypi.org/simple"
PIP = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def main(folder):
    if sys.version_info < (3, 11):
        return "Cần Python 3.11 trở lên. Hãy cài gói python3.11, hoặc chạy: make PYTHON=/đường/dẫn/python3.11 …"
    if os.path.exists(os.path.join(folder, "bin", "pip")):
        return None
    if subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True).returncode == 0:
        return _run([sys.executable, "-m", "venv", folder])
    print("Máy chưa có gói python3-venv: tải pip từ PyPI và đối chiếu mã SHA-256.")
    return _run([sys.executable, "-m", "venv", "--without-pip", folder]) or _install_pip(folder)


def _install_pip(folder):
    with tempfile.TemporaryDirectory() as downloads:
        wheel = os.path.join(downloads, PIP)
        try:
            content = _download_pip()
        except (urllib.error.URLError, OSError) as error:
            return f"Không tải được pip ({error}). Hãy cài gói python3-venv: sudo apt-get install python3-venv"
        if content is None or hashlib.sha256(content).hexdigest() != PIP_SHA256:
            return f"Không có {PIP} đúng mã SHA-256. Hãy cài gói python3-venv: sudo apt-get install python3-venv"
        with open(wheel, "wb") as file:
            file.write(content)
        python = os.path.join(folder, "bin", "python")
        return _run([python, os.path.join(wheel, "pip"), "install", "--quiet", "--no-index", wheel])


def _download_pip():
    page = os.environ.get("PIP_INDEX_URL", INDEX).rstrip("/") + "/pip/"
    with urllib.request.urlopen(page, timeout=60) as answer:
        links = re.findall(r'href="([^"]+)"', answer.read().decode())
    link = next((link for link in links if PIP in link.split("#")[0]), None)
    if link is None:
        return None
    with urllib.request.urlopen(urllib.parse.urljoin(page, link), timeout=120) as answer:
        return answer.read()


def _run(command):
    done = subprocess.run(command)
    return None if done.returncode == 0 else "Chưa tạo được môi trường ảo; xem dòng báo ở trên."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
