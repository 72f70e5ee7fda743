package org.kehu.survey.spotcheck;

import java.util.List;

/**
 * A drawn sample.
 *
 * @param eligible how many it was drawn from
 */
public record Draw(long seed, long eligible, List<DrawnCase> cases) {

  public Draw {
    cases = List.copyOf(cases);
  }
}
