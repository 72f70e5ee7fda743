package org.kehu.bench.scene;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.ground.Ground;

/** nginx before customer-service, in the foreground of this process; absent where there is none. */
record Nginx(@Nullable Process process, int onPort) implements AutoCloseable {

  private static final String SETTINGS =
      """
      daemon off;
      worker_processes 1;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        upstream service { server 127.0.0.1:%2$d; keepalive 32; }
        server {
          listen 127.0.0.1:%3$d;
          keepalive_requests 100000000;
          location / {
            proxy_pass http://service;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
          }
        }
      }
      """;

  static Nginx before(Ground ground) {
    Optional<Path> program =
        Stream.of(
                (System.getenv("PATH") + File.pathSeparator + "/usr/sbin")
                    .split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, "nginx"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return new Nginx(null, 0);
    }
    int port = ground.ownPort(0);
    try {
      Path folder = Files.createDirectories(ground.data().resolve("nginx"));
      Path settings = folder.resolve("nginx.conf");
      Files.writeString(settings, SETTINGS.formatted(folder, ground.port("customer"), port));
      Process process =
          new ProcessBuilder(
                  program.get().toString(), "-p", folder.toString(), "-c", settings.toString())
              .inheritIO()
              .start();
      Processes.awaitListening(port);
      return new Nginx(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Integer> port() {
    return process == null ? Optional.empty() : Optional.of(onPort);
  }

  long pid() {
    return process == null ? 0 : process.pid();
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
