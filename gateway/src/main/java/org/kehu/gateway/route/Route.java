package org.kehu.gateway.route;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;

/**
 * One service and the paths it owns.
 *
 * @param uri {@code lb://<service>}: instances come from discovery
 * @param paths first segments of the public paths, {@code /api/v1/complaints}; everything below
 *     belongs to them
 */
public record Route(URI uri, @NotEmpty List<@Pattern(regexp = "(/[a-z0-9-]+)+") String> paths) {

  public Route {
    if (!"lb".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "kehu.gateway.routes: '" + uri + "' must look like lb://complaint");
    }
    paths = List.copyOf(paths);
  }

  /** Name of the service in discovery. */
  public String service() {
    return uri.getHost();
  }

  /** Whether this pattern or path lies under one of the paths. */
  public boolean owns(String path) {
    return paths.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
  }
}
