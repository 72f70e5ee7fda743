package org.kehu.gateway.portal.page;

import java.util.List;
import java.util.Map;
import org.kehu.gateway.portal.openapi.Descriptions;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The API of each service to read and to try. Swagger UI shows what {@code console.js} has fetched,
 * so that a service which is away is said in words instead of a status.
 */
@Component
public final class ApisPage {

  private static final String PATH = "/portal/apis";

  private final Pages pages;
  private final List<String> services;

  public ApisPage(Pages pages, Descriptions descriptions) {
    this.pages = pages;
    this.services = descriptions.services();
  }

  /** {@code GET /portal/apis}: the first service's. */
  public ServerResponse first(ServerRequest request) {
    return show(request, PATH, services.getFirst());
  }

  /** {@code GET /portal/apis/{service}}. */
  public ServerResponse show(ServerRequest request) {
    String service = request.pathVariable("service");
    if (!services.contains(service)) {
      throw GatewayProblem.NOT_FOUND.problem();
    }
    return show(request, PATH + "/" + service, service);
  }

  private ServerResponse show(ServerRequest request, String path, String service) {
    return pages.answer(
        request,
        "apis",
        path,
        Map.of(
            "service",
            service,
            "tabs",
            Tab.of(services.stream(), PATH, service, Visitor.of(request))));
  }
}
