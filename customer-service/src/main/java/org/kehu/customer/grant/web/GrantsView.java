package org.kehu.customer.grant.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.file.FileGrants;

/** Who was let into a file, newest first (授权记录). */
@Schema(name = "FileGrants")
record GrantsView(List<GrantView> items) {

  static GrantsView of(FileGrants grants, Instant now) {
    List<GrantView> all = new ArrayList<>();
    grants.open().reversed().forEach(grant -> all.add(GrantView.of(grant, now)));
    grants.ended().reversed().forEach(ended -> all.add(GrantView.of(ended)));
    return new GrantsView(all);
  }
}
