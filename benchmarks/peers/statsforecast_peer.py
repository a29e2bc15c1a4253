"""Forecasts every series of a file with one model of statsforecast, on one process.

python statsforecast_peer.py MODEL TRAINING.csv HORIZON OUT.csv
"""
import sys

import pandas as pd
import statsforecast.models as models
from statsforecast import StatsForecast

name, training, horizon, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
frame = pd.read_csv(training, dtype={"series": str}).rename(columns={"series": "unique_id", "year": "ds", "value": "y"})
model = getattr(models, name)(season_length=1)
# A series on which the model fails is forecast by no change, as the library offers.
forecast = StatsForecast(models=[model], freq=1, n_jobs=1, fallback_model=models.Naive()).forecast(
    df=frame, h=horizon, level=[95]
)
forecast = forecast.reset_index() if "unique_id" not in forecast.columns else forecast
column = [c for c in forecast.columns if c not in ("unique_id", "ds") and "-lo-" not in c and "-hi-" not in c][0]
pd.DataFrame(
    {
        "series": forecast["unique_id"],
        "horizon": forecast.groupby("unique_id").cumcount() + 1,
        "forecast": forecast[column],
        "lower95": forecast[column + "-lo-95"],
        "upper95": forecast[column + "-hi-95"],
    }
).to_csv(out, index=False)
