package org.kehu.customer.file;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/**
 * Deletes files that are no longer needed (C-40), under the rights of whoever asks. Nothing is
 * erased: nobody sees the file any more, others are told that it is gone, and its keys are free.
 */
@Service
public class FileDeletion {

  private static final String COOPERATING = "COOPERATING";

  private final Customers customers;
  private final List<DeletionHold> holds;
  private final Tracer tracer;
  private final DuplicateGuard duplicates;
  private final Clock clock;

  FileDeletion(
      Customers customers,
      List<DeletionHold> holds,
      Tracer tracer,
      DuplicateGuard duplicates,
      Clock clock) {
    this.customers = customers;
    this.holds = List.copyOf(holds);
    this.tracer = tracer;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /**
   * Deletes one.
   *
   * @throws org.kehu.kit.problem.Problem 409 that names what of the customer is still needed
   */
  public void delete(String id, String reason) {
    Caller caller = Call.current().caller();
    Customer gone =
        customers
            .change(
                id,
                Sight.ofRoles(caller),
                file -> {
                  requireFree(file);
                  return file.delete(reason, clock.instant(), caller.id());
                })
            .aggregate();
    duplicates.release(gone.id(), tracer.marksOf(gone.kind(), gone.profile()));
  }

  private void requireFree(Customer file) {
    List<String> held = new ArrayList<>();
    if (file.status() == CustomerStatus.COOPERATING) {
      held.add(COOPERATING);
    }
    holds.stream()
        .filter(one -> file.ids().stream().anyMatch(one::holds))
        .map(DeletionHold::code)
        .forEach(held::add);
    if (!held.isEmpty()) {
      throw CustomerProblem.FILE_IN_USE.problem().with("number", file.number()).with("holds", held);
    }
  }
}
