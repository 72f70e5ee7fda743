package org.kehu.customer.classification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kehu.customer.agreement.Covering;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grading;
import org.kehu.customer.file.Profile;
import org.kehu.kit.policy.EffectivePolicy;

/**
 * How a customer's class came about: what it is, what the policy in force says today and by which
 * factor, and what it was before.
 *
 * @param present the class that holds, possibly by a person's decision
 * @param computed what the policy says now
 * @param measures what the present grade brings, in Chinese
 * @param service how it is served by its classes, as of now
 * @param history oldest first
 * @param asOf when this was computed
 */
public record Explanation(
    Grading present,
    Computed computed,
    List<String> measures,
    CustomerService service,
    List<Grading> history,
    Instant asOf) {

  /** What the policy says. */
  public record Computed(GradeResult grade, TierResult tier, String policyVersion) {}

  /** Explains one customer. */
  static Explanation of(
      Customer customer,
      EffectivePolicy<ClassificationPolicy> inForce,
      ServiceLevels levels,
      Collection<Covering> agreements,
      Instant asOf) {
    return new Explanation(
        customer.grading(),
        computed(inForce, customer.kind(), customer.profile()),
        inForce.value().grade().measures().getOrDefault(customer.grading().grade(), List.of()),
        levels.service(
            customer.profile().cooperation(),
            customer.profile().market(),
            customer.grading().grade(),
            agreements),
        customer.gradings(),
        asOf);
  }

  static Computed computed(
      EffectivePolicy<ClassificationPolicy> inForce, CustomerKind kind, Profile profile) {
    ClassificationPolicy policy = inForce.value();
    return new Computed(
        policy.grade().grade(kind, profile),
        policy.tier().tier(profile.market(), profile.cooperation()),
        Integer.toString(inForce.version()));
  }
}
