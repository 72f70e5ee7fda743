package org.kehu.customer.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Letters of delegation (委托书, C-72): written, read and revoked. */
@Service
public class LetterDesk {

  private final StaffRegister staff;
  private final StaffRights rights;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  LetterDesk(
      StaffRegister staff,
      StaffRights rights,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.staff = staff;
    this.rights = rights;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /** A letter, with the person who wrote it after the write. */
  public record Kept(Letter letter, Stored<StaffMember> lender) {}

  /** Lends powers of a person to another. */
  public Kept write(String lenderId, WriteLetter command) {
    String id = newId();
    Stored<StaffMember> stored =
        staff.change(lenderId, lender -> lender.write(letter(id, lender, command)));
    return kept(id, stored);
  }

  private Letter letter(String id, StaffMember lender, WriteLetter command) {
    LetterAuthor author = rights.authorFor(lender, caller());
    String delegate = command.delegateId();
    if (staff.find(delegate).filter(StaffMember::isActive).isEmpty()) {
      throw StaffProblem.DELEGATE_UNKNOWN.problem().with("delegateId", delegate);
    }
    Instant now = now();
    return command.letter(id, number(command, now), author, now);
  }

  private String number(WriteLetter command, Instant now) {
    String own = command.number();
    return own == null ? numbers.next("WT-" + now.atZone(zone).getYear() + "-", 4) : own;
  }

  /** The same for a request that comes again, so that the answer finds what the first one made. */
  private static String newId() {
    IdempotencyKey key = Call.current().idempotencyKey();
    return key == null ? Ids.next() : Ids.of("letter", key.value());
  }

  /** Takes a letter back. */
  public Kept revoke(String lenderId, String letterId, String reason) {
    Stored<StaffMember> stored =
        staff.change(
            lenderId,
            lender -> {
              requireShown(lender, letterId);
              LetterAuthor author = rights.authorFor(lender, caller());
              return lender.revoke(letterId, new Letter.Revocation(author.id(), now(), reason));
            });
    return kept(letterId, stored);
  }

  /** The letters of a person that the caller may read, newest first. */
  public List<Letter> lettersOf(String lenderId) {
    return rights.shown(staff.get(lenderId), caller()).reversed();
  }

  /** One of them. */
  public Letter get(String lenderId, String letterId) {
    return requireShown(staff.get(lenderId), letterId);
  }

  private Letter requireShown(StaffMember lender, String letterId) {
    return rights.shown(lender, caller()).stream()
        .filter(letter -> letter.id().equals(letterId))
        .findFirst()
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", letterId));
  }

  private static Kept kept(String id, Stored<StaffMember> stored) {
    return new Kept(stored.aggregate().book().find(id).orElseThrow(), stored);
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
