package org.kehu.gateway.portal.asyncapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The guides of all services, read from the contracts when they are first asked for. */
@Component
public final class EventGuides {

  private final SingletonSupplier<List<EventGuide>> guides;

  public EventGuides(RouteProperties routes) {
    this.guides =
        SingletonSupplier.of(() ->
            routes.routes().stream().map(Route::service).flatMap(AsyncApiFile::read).toList());
  }

  /** All of them, in the order of the routes. */
  public List<EventGuide> all() {
    return guides.obtain();
  }

  /** The guide of one service. */
  public Optional<EventGuide> of(String service) {
    return all().stream().filter(guide -> guide.service().equals(service)).findFirst();
  }

  /**
   * The Kafka headers that any message describes, by name; the first that says something of one.
   */
  public List<Field> headers() {
    Map<String, Field> byName = new TreeMap<>();
    all().stream()
        .flatMap(EventGuide::headers)
        .forEach(header ->
            byName.merge(
                header.name(), header, (one, other) -> one.about().isEmpty() ? other : one));
    return List.copyOf(byName.values());
  }
}
