"""The Python environment of the corpus: `Corpus/.venv`, made when it is missing."""
import os, pathlib, subprocess, sys, venv

HOME = pathlib.Path(__file__).resolve().parent.parent
FOLDER = HOME / ".venv"
REQUIREMENTS = HOME / "requirements.txt"


def enter():
    """Runs this program again with the Python of `Corpus/.venv`, unless that is already running it."""
    if pathlib.Path(sys.prefix) == FOLDER: return
    stamp = FOLDER / "installed"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != REQUIREMENTS.read_text(): install(stamp)
    python = FOLDER / "bin" / "python"
    os.execv(python, [str(python), *sys.argv])


def install(stamp):
    """Makes the environment and installs the pinned packages, or says what is missing and ends."""
    try: venv.create(FOLDER, with_pip=True)
    except subprocess.CalledProcessError: sys.exit(f"{sys.argv[0]}: this Python has no ensurepip (Debian: python3-venv)")
    command = [FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, "-r", REQUIREMENTS]).returncode:
        packages = ", ".join(REQUIREMENTS.read_text(encoding="utf-8").split())
        sys.exit(f"{sys.argv[0]}: pip could not install {packages} into {FOLDER}")
    stamp.write_text(REQUIREMENTS.read_text(encoding="utf-8"))
