"""Names the versions of the Python peers that are installed."""
import importlib.metadata
import platform

parts = ["Python " + platform.python_version()]
for name in ("statsforecast", "mlforecast", "lightgbm", "scikit-learn"):
    try:
        parts.append(name + " " + importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        pass
print(", ".join(parts))
