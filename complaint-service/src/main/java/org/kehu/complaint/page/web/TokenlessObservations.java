package org.kehu.complaint.page.web;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.kehu.complaint.page.LinkTokens;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps the token out of traces: the path of the page is told without its last part. */
@Component
class TokenlessObservations implements ObservationFilter {

  private static final String URL = "http.url";
  private static final String PATH = LinkTokens.PATH + "{token}";

  @Override
  public Observation.Context map(Observation.Context context) {
    if (context instanceof ServerRequestObservationContext request
        && request.getCarrier() != null
        && request.getCarrier().getRequestURI().startsWith(LinkTokens.PATH)) {
      context.addHighCardinalityKeyValue(KeyValue.of(URL, PATH));
      context.setContextualName("http " + request.getCarrier().getMethod() + " " + PATH);
    }
    return context;
  }
}
