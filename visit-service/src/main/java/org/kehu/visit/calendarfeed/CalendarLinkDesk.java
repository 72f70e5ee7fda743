package org.kehu.visit.calendarfeed;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with the link of their calendar, and whose calendar a link opens. */
@Service
public class CalendarLinkDesk {

  private final CalendarLinks links;
  private final CalendarLinkProperties properties;
  private final Colleagues colleagues;
  private final CompanyCalendar calendar;
  private final SecureRandom chance = new SecureRandom();

  CalendarLinkDesk(
      CalendarLinks links,
      CalendarLinkProperties properties,
      Colleagues colleagues,
      CompanyCalendar calendar) {
    this.links = links;
    this.properties = properties;
    this.colleagues = colleagues;
    this.calendar = calendar;
  }

  /** The caller's own, if one was ever issued. */
  public Optional<CalendarLink> own() {
    String staffId = SecurityRules.person();
    return links.find(staffId, sightOf(staffId));
  }

  /** Issues the caller's link; the one before opens nothing any more. */
  public IssuedLink issue() {
    LinkToken token = LinkToken.fresh(chance);
    Instant now = calendar.now().instant();
    if (change(link -> link.issue(token, now)).replayed()) {
      throw CalendarLinkProblem.CALENDAR_LINK_SHOWN_ONCE.problem();
    }
    return new IssuedLink(properties.publicUri().resolve(IssuedLink.PATH + token.secret()), now);
  }

  /** Ends the caller's link. */
  public Stored<CalendarLink> revoke() {
    Instant now = calendar.now().instant();
    return change(link -> link.revoke(now));
  }

  /** Whose calendar a link opens: that of somebody who still works here. */
  public String personBehind(String secret) {
    return LinkToken.read(secret)
        .flatMap(links::openedBy)
        .map(CalendarLink::staffId)
        .filter(colleagues::works)
        .orElseThrow(() -> CalendarLinkProblem.CALENDAR_LINK_UNKNOWN.problem());
  }

  private Stored<CalendarLink> change(Function<CalendarLink, List<CalendarLinkEvent>> verb) {
    String staffId = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    return links.change(
        staffId, sightOf(staffId), () -> CalendarLink.of(staffId, department), verb);
  }

  /** What the link of somebody shows: the person's own at level normal, whatever their roles. */
  static Sight sightOf(String staffId) {
    return Sight.of(Set.of(Tokens.own(staffId)), Level.NORMAL);
  }
}
