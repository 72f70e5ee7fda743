package org.kehu.complaint.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Severity;

/**
 * How contacts come in and where they go first (受理渠道与分流, P-03, P-05, P-19, P-20, P-46, K-09, K-11,
 * K-18).
 *
 * @param channels the channels that are open
 * @param routes in order; the first that fits holds, the last one should fit everything
 * @param ownerHandlesKeyAccounts whether a key account's complaint goes to the account's owner
 */
public record IntakePolicy(
    @NotNull @Size(min = 1, max = 50) List<@Valid OpenChannel> channels,
    @NotNull @Size(min = 1, max = 50) List<@Valid Route> routes,
    boolean ownerHandlesKeyAccounts) {

  /**
   * A way to reach us.
   *
   * @param code as in {@link Channel}
   * @param zh name in Chinese
   * @param en name in English
   */
  public record OpenChannel(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String code,
      @NotBlank @Size(max = 60) String zh,
      @NotBlank @Size(max = 60) String en) {}

  /**
   * Where some contacts go.
   *
   * @param kinds which kinds; empty means every one
   * @param severities how grave; empty means every one
   * @param causes where the fault lies, as far as it is known at receipt; null or empty means
   *     everywhere, and whether it is known or not (P-06, P-07)
   * @param departmentId in whose queue
   */
  public record Route(
      @NotNull @Size(max = 20) Set<CaseKind> kinds,
      @NotNull @Size(max = 10) Set<Severity> severities,
      @Nullable @Size(max = 10) Set<CauseType> causes,
      @NotBlank @Size(max = 60) String departmentId) {

    boolean fits(CaseKind kind, Severity severity, @Nullable CauseType cause) {
      boolean causeFits =
          causes == null || causes.isEmpty() || (cause != null && causes.contains(cause));
      return causeFits
          && (kinds.isEmpty() || kinds.contains(kind))
          && (severities.isEmpty() || severities.contains(severity));
    }
  }

  boolean admits(Channel channel) {
    return channel.equals(Channel.SURVEY)
        || channels.stream().anyMatch(open -> open.code().equals(channel.code()));
  }

  List<String> codes() {
    return channels.stream().map(OpenChannel::code).toList();
  }

  String departmentFor(CaseKind kind, Severity severity, @Nullable CauseType cause) {
    return routes.stream()
        .filter(route -> route.fits(kind, severity, cause))
        .map(Route::departmentId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No route fits " + kind));
  }
}
