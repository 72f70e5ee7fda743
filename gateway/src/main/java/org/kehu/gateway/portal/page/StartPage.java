package org.kehu.gateway.portal.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.forward.Instances;
import org.kehu.gateway.route.PublicApi;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.gateway.token.TokenProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where a developer begins: what there is, the first call, the rules in short, where to read on.
 */
@Component
public final class StartPage {

  /** The project's files that a reader of the portal looks for next; the words are by key. */
  private static final List<Source> SOURCES =
      List.of(
          new Source("README.md", "readme", null),
          new Source("infra/contracts/README.md", "contracts", null),
          new Source("infra/observability/README.md", "observability", null),
          new Source("infra/observability/runbooks", "runbooks", null));

  /** A file or folder of the project; without an address it is only named. */
  private record Source(String path, String about, @Nullable String href) {

    Source under(@Nullable URI root) {
      return new Source(path, about, root == null ? null : root + "/" + path);
    }
  }

  /** Where a process can be asked for its metrics. */
  private record Meters(String process, String ports) {}

  private final Pages pages;
  private final PortalProperties properties;
  private final String issuer;
  private final RouteProperties routes;
  private final Instances instances;
  private final String managementPort;

  public StartPage(
      Pages pages,
      PortalProperties properties,
      TokenProperties tokens,
      RouteProperties routes,
      Instances instances,
      @Value("${management.server.port}") String managementPort) {
    this.pages = pages;
    this.routes = routes;
    this.instances = instances;
    this.managementPort = managementPort;
    this.properties = properties;
    this.issuer = tokens.issuer().toString();
  }

  /** {@code GET /portal}. */
  public ServerResponse show(ServerRequest request) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("gateway", request.uri().resolve("/").toString().replaceFirst("/$", ""));
    facts.put("issuer", issuer);
    facts.put("meters", meters());
    facts.put("dashboards", properties.dashboards());
    facts.put("sources", sources(Words.in(Visitor.of(request).language())));
    return pages.answer(request, "start", "/portal", facts);
  }

  /** The gateway's, and those that running services tell discovery. */
  private List<Meters> meters() {
    return Stream.concat(
            Stream.of(new Meters(PublicApi.OWN, managementPort)),
            routes.routes().stream()
                .map(Route::service)
                .map(service ->
                    new Meters(service, String.join(", :", instances.managementPorts(service))))
                .filter(one -> !one.ports().isEmpty()))
        .toList();
  }

  private List<Source> sources(Map<String, String> words) {
    return SOURCES.stream()
        .map(source -> source.under(properties.sources()))
        .map(source -> new Source(source.path(), word(words, source.about()), source.href()))
        .toList();
  }

  private static String word(Map<String, String> words, String key) {
    return words.getOrDefault("start.source." + key, key);
  }
}
