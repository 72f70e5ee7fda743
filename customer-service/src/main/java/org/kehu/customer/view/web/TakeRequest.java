package org.kehu.customer.view.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Tidy;

/** A leader goes on with a leaver's view (接管视图). */
@Schema(name = "TakeView", example = "{\"name\": \"华南重点客户(原冯大客户)\"}")
record TakeRequest(@Nullable @Size(max = 60) String name) {

  @Nullable String underName() {
    return Tidy.text(name);
  }
}
