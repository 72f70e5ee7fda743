package org.kehu.customer.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.classification.ServiceLevels.GradeService;
import org.kehu.customer.classification.ServiceLevels.Level;

/**
 * How one customer is served by its classes (C-85, C-86, C-88, C-91).
 *
 * @param priority the better of its classes; 1 is served first
 * @param discountPercent the better of its classes
 * @param services of both classes
 */
public record CustomerService(
    IntentionClass intentionClass,
    SizeClass sizeClass,
    int priority,
    BigDecimal discountPercent,
    ServiceTeam team,
    List<String> services,
    List<String> channel,
    List<String> sales,
    List<String> collection) {

  static CustomerService of(
      IntentionClass intention,
      SizeClass size,
      Level byIntention,
      Level bySize,
      GradeService grade) {
    List<String> services = new ArrayList<>(byIntention.services());
    services.addAll(bySize.services());
    return new CustomerService(
        intention,
        size,
        Math.min(byIntention.priority(), bySize.priority()),
        byIntention.discountPercent().max(bySize.discountPercent()),
        grade.team(),
        List.copyOf(services),
        grade.channel(),
        grade.sales(),
        grade.collection());
  }
}
