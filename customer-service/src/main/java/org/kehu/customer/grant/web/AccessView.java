package org.kehu.customer.grant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.grant.AccessWay;
import org.kehu.kit.access.Role;

/** Who may read a file and why (谁可查看及依据). */
@Schema(name = "FileAccessExplained")
record AccessView(List<WayView> items) {

  /** One way in. */
  @Schema(name = "FileAccessWay")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WayView(
      AccessWay.Why why,
      @Nullable String staffId,
      @Nullable String departmentId,
      @Schema(description = "One of which the reader must have; empty where any will do")
          List<String> roles,
      @Nullable @Schema(description = "Of a grant: READ or WRITE") FileAccess access,
      @Nullable @Schema(description = "When a grant is over") Instant until) {

    static WayView of(AccessWay way) {
      return new WayView(
          way.why(),
          way.staffId(),
          way.departmentId(),
          way.roles().stream().map(Role::wireName).toList(),
          way.why() == AccessWay.Why.GRANT ? FileAccess.of(way.writing()) : null,
          way.until());
    }
  }
}
