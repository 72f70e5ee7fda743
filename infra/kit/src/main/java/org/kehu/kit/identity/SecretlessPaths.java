package org.kehu.kit.identity;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.Match;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Keeps personal links out of traces: of what is open to the public the path is the right itself,
 * so that its pattern is told in place of it.
 */
final class SecretlessPaths implements ObservationFilter {

  private static final String URL = "http.url";

  private final AccessTable table;

  SecretlessPaths(AccessTable table) {
    this.table = table;
  }

  @Override
  public Observation.Context map(Observation.Context context) {
    if (context instanceof ServerRequestObservationContext request
        && request.getCarrier() != null) {
      hide(request, request.getCarrier());
    }
    return context;
  }

  private void hide(ServerRequestObservationContext context, HttpServletRequest request) {
    if (table.find(request.getMethod(), request.getRequestURI()) instanceof Match.Found found
        && found.operation().requirement().open()) {
      String pattern = found.operation().path();
      context.addHighCardinalityKeyValue(KeyValue.of(URL, pattern));
      context.setContextualName("http " + request.getMethod() + " " + pattern);
    }
  }
}
