package org.kehu.survey.answer.web;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.kehu.survey.invitation.Links;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps the token out of traces: the path of an answer page is told without its last part. */
@Component
class TokenlessObservations implements ObservationFilter {

  private static final String URL = "http.url";

  @Override
  public Observation.Context map(Observation.Context context) {
    if (context instanceof ServerRequestObservationContext request
        && request.getCarrier() != null
        && request.getCarrier().getRequestURI().startsWith(Links.PATH)) {
      context.addHighCardinalityKeyValue(KeyValue.of(URL, Links.PATH + "{token}"));
      context.setContextualName("http " + request.getCarrier().getMethod() + " /s/{token}");
    }
    return context;
  }
}
