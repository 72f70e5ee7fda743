package org.kehu.visit.maintenance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.kit.ids.Ids;
import org.kehu.visit.customer.KnownCustomer;

/**
 * By which ways customers are contacted, who is responsible for the relation and who implements its
 * maintenance (catalogue V-10, V-11, K-19).
 *
 * @param channels ways of daily contact
 * @param responsibleDepartment answers for the maintenance of all customers and checks its records
 * @param implementer who else does it
 */
public record MaintenancePolicy(
    @NotEmpty @Size(max = 20) List<@NotNull @Valid ContactChannel> channels,
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleDepartment,
    @NotNull Implementer implementer) {

  public MaintenancePolicy {
    channels = channels == null ? List.of() : List.copyOf(channels);
  }

  /** Whether somebody of a department may record what was done for this customer. */
  boolean lets(KnownCustomer customer, String staffId, String departmentId) {
    return departmentId.equals(responsibleDepartment)
        || implementer.includes(customer, staffId, departmentId);
  }

  boolean knows(String channel) {
    return codes().contains(channel);
  }

  List<String> codes() {
    return channels.stream().map(ContactChannel::code).toList();
  }
}
