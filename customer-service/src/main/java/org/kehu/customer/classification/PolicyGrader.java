package org.kehu.customer.classification;

import java.time.Instant;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grader;
import org.kehu.customer.file.Profile;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** Classes customers by the policies in force. */
@Component
class PolicyGrader implements Grader {

  private final Policies policies;

  PolicyGrader(Policies policies) {
    this.policies = policies;
  }

  @Override
  public Verdict grade(CustomerKind kind, Profile profile, Instant at) {
    var inForce = policies.at(ClassificationKind.CLASSIFICATION, at);
    Explanation.Computed computed = Explanation.computed(inForce, kind, profile);
    return new Verdict(
        computed.grade().grade(), computed.tier().tier(), Integer.toString(inForce.version()));
  }
}
