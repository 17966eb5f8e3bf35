"""What gunicorn takes from here when it is started in this folder: `gunicorn "dashboard.wsgi:app" --workers 4`."""

preload_app = True
"""The pages are made once, before the workers, which then share their memory."""
worker_class = "gthread"
threads = 8
timeout = 120
"""Seconds without a sign of life after which a worker is replaced."""
graceful_timeout = 20
"""Seconds for answers on their way when it is told to stop."""
keepalive = 15
limit_request_line = 8190
limit_request_fields = 60
