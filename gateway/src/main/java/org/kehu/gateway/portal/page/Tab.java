package org.kehu.gateway.portal.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A link to the part of a page that is about one service.
 *
 * @param here whether that part is shown
 */
record Tab(String href, String name, boolean here) {

  /** A tab for each service, at {@code <path>/<service>}. */
  static List<Tab> of(Stream<String> services, String path, String here, Visitor visitor) {
    return services
        .map(service -> new Tab(visitor.href(path + "/" + service), service, service.equals(here)))
        .toList();
  }
}
