# Forecasts every series of a file with one method of R's package forecast.
#
#   Rscript forecast.R METHOD TRAINING.csv HORIZON OUT.csv
#
# TRAINING.csv has the columns series, year, value; OUT.csv gets series, horizon, forecast, lower95, upper95.
# A method that fails on a series leaves it out, and the scorer says so.
suppressPackageStartupMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
method <- arguments[1]
horizon <- as.integer(arguments[3])
if (method == "version") {
  cat(paste0("R ", getRversion(), ", forecast ", packageVersion("forecast"), "\n"))
  quit()
}
predict_one <- switch(method,
  naive = function(y) naive(y, h = horizon, level = 95),
  drift = function(y) rwf(y, drift = TRUE, h = horizon, level = 95),
  ses = function(y) ses(y, h = horizon, level = 95),
  theta = function(y) thetaf(y, h = horizon, level = 95),
  damped = function(y) holt(y, damped = TRUE, h = horizon, level = 95),
  ets = function(y) forecast(ets(y), h = horizon, level = 95),
  arima = function(y) forecast(auto.arima(y), h = horizon, level = 95),
  stop("unknown method ", method))
panel <- read.csv(arguments[2], colClasses = c("character", "numeric", "numeric"))
panel$series <- factor(panel$series, levels = unique(panel$series))
rows <- lapply(split(panel, panel$series), function(one) {
  y <- ts(one$value[order(one$year)])
  found <- tryCatch(suppressWarnings(predict_one(y)), error = function(e) NULL)
  if (is.null(found)) return(NULL)
  data.frame(series = as.character(one$series[1]), horizon = seq_len(horizon),
    forecast = as.numeric(found$mean), lower95 = as.numeric(found$lower), upper95 = as.numeric(found$upper))
})
write.csv(do.call(rbind, rows), arguments[4], row.names = FALSE, quote = FALSE)
