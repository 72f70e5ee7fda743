package org.kehu.gateway.limit;

import org.kehu.kit.access.table.RouteClass;

/**
 * Counts what each client asks for. One machine counts in memory; several gateways share a counter
 * by another implementation of this. An implementation whose store is down must refuse, not let
 * pass.
 */
public interface RateLimits {

  /**
   * Takes one request from what the client may still make.
   *
   * @param client never empty: {@code person:…}, {@code app:…} or {@code address:…}
   */
  Decision take(String client, RouteClass routeClass);

  /**
   * Whether the request may go on, and what is left.
   *
   * @param remaining requests that may follow at once
   * @param waitSeconds when refused, after how many seconds one is free; at least 1
   */
  record Decision(boolean allowed, long remaining, long waitSeconds) {}
}
