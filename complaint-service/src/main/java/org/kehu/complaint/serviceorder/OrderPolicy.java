package org.kehu.complaint.serviceorder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * How soon somebody comes to the customer, and who (报修与上门服务, P-49, P-71).
 *
 * @param appointWithin business time within which a time is arranged
 * @param longestWindow how long a customer may be made to wait for who comes
 * @param departments who sends somebody, one for each kind
 */
public record OrderPolicy(
    @NotNull Duration appointWithin,
    @NotNull Duration longestWindow,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Sender> departments) {

  /** Who sends somebody for one kind of work. */
  public record Sender(@NotNull OrderKind kind, @NotBlank @Size(max = 60) String departmentId) {}

  String departmentFor(OrderKind kind) {
    return departments.stream()
        .filter(sender -> sender.kind() == kind)
        .map(Sender::departmentId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody is sent for " + kind));
  }
}
