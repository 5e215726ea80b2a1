"""Packages of Debian and PyPI, downloaded by their own clients and unpacked."""
import pathlib, subprocess, sys, zipfile
from .. import environment

HOME = environment.HOME
DOWNLOADS, UNPACKED = HOME / ".data" / "downloads", HOME / ".data" / "packages"


def listed():
    """The (registry, name) pairs of clean-sources.txt."""
    lines = (HOME / "clean-sources.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split()) for line in lines if line and not line.startswith("#")]


def unpacked():
    """The folders of all packages that can be had, with their names; what cannot be had is told."""
    for registry, name in listed():
        folder = UNPACKED / name
        if not (folder / ".complete").exists() and not fetch(registry, name, folder):
            print(f"build-clean: {registry} package {name} cannot be had, left out", file=sys.stderr)
            continue
        yield name, folder


def fetch(registry, name, folder):
    """Downloads one package and unpacks it, and says whether that went well."""
    place = DOWNLOADS / name
    place.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    command = ["apt-get", "download", "-qq", name] if registry == "debian" else [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary=:all:", name]
    try: done = subprocess.run(command, cwd=place, stderr=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError: done = False
    files = sorted(place.iterdir())
    if not done or not files: return False
    unpack(files[-1], folder)
    (folder / ".complete").touch()
    return True


def unpack(file, folder):
    """The contents of a .deb, with a listing of them and its checksums, or of a wheel."""
    if file.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-R", file, folder], check=True)
        listing = subprocess.run(["dpkg-deb", "-c", file], check=True, capture_output=True)
        (folder / "listing.log").write_bytes(listing.stdout)
    else:
        with zipfile.ZipFile(file) as archive: archive.extractall(folder)


def files(folder):
    """The ordinary files of an unpacked package, by path."""
    return sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file() and not path.is_symlink())
