package org.kehu.survey.response;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/**
 * Brings responses of the first layout into the present one: who may see the customer sees them.
 */
@Component
class EarlierResponses implements DueWork {

  private static final int AT_ONCE = 50;

  private final Responses responses;

  EarlierResponses(Responses responses) {
    this.responses = responses;
  }

  @Override
  public String name() {
    return "earlier-responses";
  }

  @Override
  public int run(Instant now) {
    return responses.recast(AT_ONCE);
  }
}
