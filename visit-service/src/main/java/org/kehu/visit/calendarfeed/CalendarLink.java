package org.kehu.visit.calendarfeed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendarfeed.CalendarLinkEvent.LinkIssued;
import org.kehu.visit.calendarfeed.CalendarLinkEvent.LinkRevoked;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The secret link by which one person's calendar program reads the person's own visits, since such
 * a program cannot send a token; its id is the staff id. Issuing it again ends the one before.
 */
@Document("calendar_links")
public class CalendarLink extends ScopedAggregate {

  private @Nullable String secretDigest;
  private @Nullable Instant issuedAt;
  private @Nullable Instant revokedAt;

  private CalendarLink() {}

  private CalendarLink(String staffId) {
    super(staffId);
  }

  /** Nobody's calendar is open before its link is issued. */
  static CalendarLink of(String staffId, String departmentId) {
    CalendarLink link = new CalendarLink(staffId);
    link.rescope(departmentId, Level.NORMAL);
    return link;
  }

  List<CalendarLinkEvent> issue(LinkToken token, Instant now) {
    boolean again = secretDigest != null;
    secretDigest = token.digest();
    issuedAt = now;
    revokedAt = null;
    return List.of(new LinkIssued(again));
  }

  /** From now on it opens nothing; one that opens nothing stays as it is. */
  List<CalendarLinkEvent> revoke(Instant now) {
    if (secretDigest == null) {
      return List.of();
    }
    secretDigest = null;
    revokedAt = now;
    return List.of(new LinkRevoked());
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.own(id()));
  }

  @Override
  public String subjectKind() {
    return "calendar-link";
  }

  /** Whose visits it shows. */
  public String staffId() {
    return id();
  }

  /** Whether it opens the calendar. */
  public boolean isOpen() {
    return secretDigest != null;
  }

  public @Nullable Instant issuedAt() {
    return issuedAt;
  }

  public @Nullable Instant revokedAt() {
    return revokedAt;
  }
}
