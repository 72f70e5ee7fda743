package org.kehu.customer.file;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kehu.customer.file.CustomerEvent.FileGranted;
import org.kehu.customer.file.CustomerEvent.GrantExpired;
import org.kehu.customer.file.CustomerEvent.GrantRevoked;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Lets people into single files for a time (M4). Whoever asks for it has the rules. */
@Service
public class FileGranting {

  private final Customers customers;
  private final Clock clock;

  FileGranting(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * Lets somebody in; the same again changes nothing.
   *
   * @param rules refuse what must not be
   */
  public Stored<Customer> grant(String fileId, FileGrant grant, Consumer<Customer> rules) {
    return customers.change(
        fileId,
        FileSight.reading(Call.current().caller(), clock.instant()),
        file -> {
          rules.accept(file);
          FileGrants present = file.grants();
          boolean again = present.open().stream().anyMatch(grant::saysTheSameAs);
          return again
              ? List.of()
              : file.regrant(present.with(grant), List.of(new FileGranted(grant)));
        });
  }

  /** Takes a grant back; one that was taken back already stays as it is. */
  public Stored<Customer> revoke(
      String fileId, String grantId, String reason, Consumer<Customer> rules) {
    Instant now = clock.instant();
    String by = Call.current().caller().id();
    return customers.change(
        fileId,
        FileSight.reading(Call.current().caller(), now),
        file -> {
          rules.accept(file);
          FileGrants present = file.grants();
          if (present.findEnded(grantId).isPresent()) {
            return List.of();
          }
          FileGrant grant =
              present
                  .find(grantId)
                  .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", grantId));
          EndedGrant end = new EndedGrant(grant, now, by, reason);
          return file.regrant(present.without(end), List.of(new GrantRevoked(end)));
        });
  }

  /** Files in which a grant is over and nobody was told yet, longest first. */
  public List<String> due(Instant now, int limit) {
    return customers.grantsDue(now, limit).stream().map(Customer::id).toList();
  }

  /** How many files somebody was let into. */
  public long open() {
    return customers.grantsOpen();
  }

  /** Tells which grants of a file are over; work of the system itself. */
  public void expire(String fileId) {
    Instant now = clock.instant();
    customers.write(
        fileId,
        file -> {
          FileGrants left = file.grants();
          List<CustomerEvent> events = new ArrayList<>();
          for (FileGrant over : left.overAt(now)) {
            EndedGrant end = new EndedGrant(over, over.until(), null, null);
            left = left.without(end);
            events.add(new GrantExpired(end));
          }
          return events.isEmpty() ? List.of() : file.regrant(left, events);
        });
  }
}
