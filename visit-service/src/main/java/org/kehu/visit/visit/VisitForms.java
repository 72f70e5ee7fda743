package org.kehu.visit.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/** Which form belongs to a visit, and whether it is filled in as it should be. */
@Component
public class VisitForms {

  private final Policies policies;
  private final KnownCustomers customers;

  VisitForms(Policies policies, KnownCustomers customers) {
    this.policies = policies;
    this.customers = customers;
  }

  /** The form of a visit by the customer's present class, if there is one. */
  public Optional<VisitForm> of(Visit visit) {
    return policies.now(FormRules.FORMS).value().of(grade(visit), visit.plan().purpose());
  }

  /** The form with these answers; null when nothing is asked. Refused with all that is wrong. */
  @Nullable FilledForm filled(Visit visit, List<FormAnswer> answers) {
    EffectivePolicy<FormPolicy> inForce = policies.now(FormRules.FORMS);
    Optional<VisitForm> form = inForce.value().of(grade(visit), visit.plan().purpose());
    Map<String, String> faults = form.orElseGet(VisitForms::asksNothing).faults(byCode(answers));
    if (!faults.isEmpty()) {
      throw VisitProblem.VISIT_FORM_WRONG
          .problem()
          .with("form", form.map(VisitForm::code).orElse("-"))
          .with("faults", faults.toString());
    }
    return form.map(one -> new FilledForm(one.code(), inForce.version(), answers))
        .filter(one -> !one.answers().isEmpty())
        .orElse(null);
  }

  private static VisitForm asksNothing() {
    return new VisitForm("-", Set.of(), Set.of(), List.of());
  }

  /** Of what is answered twice the last counts. */
  private static Map<String, String> byCode(List<FormAnswer> answers) {
    return answers.stream()
        .collect(Collectors.toMap(FormAnswer::code, FormAnswer::answer, (_, last) -> last));
  }

  private @Nullable String grade(Visit visit) {
    return customers.find(visit.customerId()).map(KnownCustomer::grade).orElse(null);
  }
}
