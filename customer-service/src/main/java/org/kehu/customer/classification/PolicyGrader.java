package org.kehu.customer.classification;

import java.time.Instant;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grader;
import org.kehu.customer.file.Profile;
import org.springframework.stereotype.Component;

/** Classes customers by the policies in force. */
@Component
class PolicyGrader implements Grader {

  private final ClassificationPolicies policies;

  PolicyGrader(ClassificationPolicies policies) {
    this.policies = policies;
  }

  @Override
  public Verdict grade(CustomerKind kind, Profile profile, Instant at) {
    var inForce = policies.at(at);
    Explanation.Computed computed = Explanation.computed(inForce, kind, profile);
    return new Verdict(
        computed.grade().grade(), computed.tier().tier(), inForce.version());
  }
}
