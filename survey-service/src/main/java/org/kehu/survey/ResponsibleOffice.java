package org.kehu.survey;

import java.time.Clock;
import org.kehu.kit.policy.Policies;
import org.kehu.survey.rule.SurveyOffice;
import org.springframework.stereotype.Component;

/** Which departments own surveys and questionnaires that are made now (catalogue K-19, S-15). */
@Component
public class ResponsibleOffice {

  private final Policies policies;
  private final Clock clock;

  ResponsibleOffice(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** The rule in force. */
  public SurveyOffice now() {
    return policies.at(SurveyOffice.KIND, clock.instant()).value();
  }

  /** The department that organises surveys. */
  public String organising() {
    return now().organisingDepartment();
  }
}
