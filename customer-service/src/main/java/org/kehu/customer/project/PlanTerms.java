package org.kehu.customer.project;

import java.util.List;
import org.kehu.kit.money.Money;

/**
 * What a cooperation plan says (个性化合作方案, C-112, C-139).
 *
 * @param solution made for this customer
 * @param price what the customer pays, above zero
 * @param budget what the project may cost us
 * @param marginTarget gross margin of the price, in percent
 */
public record PlanTerms(
    List<ServiceContent> contents,
    String solution,
    Money price,
    Money budget,
    int marginTarget,
    List<Milestone> milestones) {

  public PlanTerms {
    contents = contents.stream().distinct().toList();
    milestones = List.copyOf(milestones);
  }

  /** Refuses a plan that leaves one of these needs out, or is for nothing. */
  void requireFor(List<Need> needs) {
    if (price.compareTo(Money.ZERO) <= 0 || !price.isInRange() || !budget.isInRange()) {
      throw ProjectProblem.PROJECT_PRICE_INVALID.problem();
    }
    List<String> left =
        needs.stream()
            .map(Need::content)
            .distinct()
            .filter(one -> !contents.contains(one))
            .map(ServiceContent::name)
            .toList();
    if (!left.isEmpty()) {
      throw ProjectProblem.PROJECT_NEED_UNCOVERED.problem().with("contents", left);
    }
  }
}
