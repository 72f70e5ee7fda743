package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ApologyGiven;
import org.kehu.complaint.cases.contact.Channel;

/** An apology on behalf of the company, as a caller says it. */
@Schema(name = "GivenApology")
record ApologyBody(
    @Schema(description = "致歉内容", example = "因我方漏填加急标志延误了您的交期,谨代表公司向您致歉")
        @NotBlank
        @Size(max = 2000)
        String words,
    @Schema(description = "致歉方式", example = "TELEPHONE")
        @NotNull
        @Pattern(regexp = CaseRequests.CODE)
        String via) {

  static @Nullable ApologyGiven apology(@Nullable ApologyBody body) {
    return body == null ? null : new ApologyGiven(body.words(), new Channel(body.via()));
  }
}
