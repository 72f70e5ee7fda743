package org.kehu.visit.revisit;

import java.util.List;

/**
 * What is said in a certain revisit.
 *
 * @param policyVersion version of the rule it comes from
 */
public record RevisitScript(int policyVersion, List<ScriptStep> steps) {

  public RevisitScript {
    steps = List.copyOf(steps);
  }
}
