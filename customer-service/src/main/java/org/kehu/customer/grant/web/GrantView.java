package org.kehu.customer.grant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.EndedGrant;
import org.kehu.customer.file.FileGrant;

/**
 * A grant as it is shown (授权).
 *
 * @param holder {@code own:<staffId>} or {@code dep:<departmentId>}
 * @param holds whether it holds now
 */
@Schema(name = "FileGrant")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
    String id,
    @Schema(example = "own:st-han-xiaoshou") String holder,
    FileAccess access,
    Instant until,
    String reason,
    String grantedBy,
    Instant grantedAt,
    boolean holds,
    @Nullable @Schema(description = "Absent while nobody ended it and its time is not over")
        Instant endedAt,
    @Nullable @Schema(description = "Absent when its time was over") String revokedBy,
    @Nullable String revokeReason) {

  static GrantView of(FileGrant grant, Instant now) {
    return of(grant, grant.holdsAt(now), grant.holdsAt(now) ? null : grant.until(), null, null);
  }

  static GrantView of(EndedGrant ended) {
    return of(ended.grant(), false, ended.at(), ended.by(), ended.reason());
  }

  private static GrantView of(
      FileGrant grant,
      boolean holds,
      @Nullable Instant endedAt,
      @Nullable String revokedBy,
      @Nullable String why) {
    return new GrantView(
        grant.id(),
        grant.holder(),
        FileAccess.of(grant.writing()),
        grant.until(),
        grant.reason(),
        grant.by(),
        grant.at(),
        holds,
        endedAt,
        revokedBy,
        why);
  }
}
