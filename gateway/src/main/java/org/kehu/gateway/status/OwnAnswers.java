package org.kehu.gateway.status;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kehu.gateway.forward.Instances;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the gateway answers itself: where to start, and whether the suite is whole. */
@Component
public final class OwnAnswers {

  private static final URI PORTAL = URI.create("/portal");

  private final RouteProperties routes;
  private final Instances instances;

  public OwnAnswers(RouteProperties routes, Instances instances) {
    this.routes = routes;
    this.instances = instances;
  }

  /** {@code GET /}: where to go on; a browser is taken to the portal. */
  public ServerResponse pointer(ServerRequest request) {
    String accepted = request.headers().firstHeader("Accept");
    if (accepted != null && accepted.contains("text/html")) {
      return ServerResponse.seeOther(PORTAL).header("Vary", "Accept").build();
    }
    return json(Map.of("name", "Kehu 客户", "portal", PORTAL.toString(), "status", "/api/v1/status"));
  }

  /**
   * {@code GET /api/v1/status}: {@code UP} when every service has an instance, else {@code
   * PARTIAL}.
   */
  public ServerResponse status(ServerRequest request) {
    Map<String, Integer> services = new LinkedHashMap<>();
    for (Route route : routes.routes()) {
      services.put(route.service(), instances.count(route.service()));
    }
    boolean whole = services.values().stream().allMatch(count -> count > 0);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("status", whole ? "UP" : "PARTIAL");
    status.put("services", services);
    return json(status);
  }

  private static ServerResponse json(Map<String, ?> body) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
