package org.kehu.complaint.serviceorder.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.serviceorder.Acceptance;
import org.kehu.complaint.serviceorder.NoShow;
import org.kehu.complaint.serviceorder.OrderKind;
import org.kehu.complaint.serviceorder.Site;
import org.kehu.complaint.serviceorder.TimeWindow;
import org.kehu.complaint.serviceorder.command.AppointOrder;
import org.kehu.complaint.serviceorder.command.CompleteOrder;
import org.kehu.complaint.serviceorder.command.MissOrder;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a service order. */
final class OrderRequests {

  private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  private OrderRequests() {}

  /** {@code POST /service-orders}. */
  @Schema(name = "RequestServiceOrder")
  record Request(
      @Schema(description = "报修 REPAIR,安装 INSTALLATION,其他上门 ON_SITE", example = "REPAIR") @NotNull
          OrderKind kind,
      @Schema(description = "来件 ID;来件与来电至少填一项") @Nullable @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "来电 ID") @Nullable @Pattern(regexp = Ids.FORM) String callId,
      @Schema(description = "产品", example = "恒温恒湿箱") @Nullable @Size(max = 100) String product,
      @Schema(description = "故障或要求", example = "通电后不制冷,面板显示 E3") @NotBlank @Size(max = 2000)
          String description,
      @Schema(description = "上门地址与联系人") @Nullable @Valid SiteBody site) {

    RequestOrder command() {
      return new RequestOrder(
          kind, caseId, callId, product, description, site == null ? Site.UNKNOWN : site.site());
    }

    /** Says nothing of the person, so that no log line can. */
    @Override
    public String toString() {
      return "Request[kind=" + kind + "]";
    }
  }

  /** Where and with whom. */
  @Schema(name = "GivenServiceSite")
  record SiteBody(
      @Schema(description = "联系人", example = "王建国") @Nullable @Size(max = 100) String contact,
      @Schema(description = "电话", example = "13805910001")
          @Nullable
          @Size(max = 30)
          @Pattern(regexp = "[0-9 +()-]*")
          String phone,
      @Schema(description = "地址", example = "福州市北大路1号") @Nullable @Size(max = 300) String address) {

    Site site() {
      return new Site(contact, phone, address);
    }

    /** Says nothing, so that no log line can. */
    @Override
    public String toString() {
      return "SiteBody[***]";
    }
  }

  /** {@code POST /{id}/appoint}. */
  @Schema(name = "AppointServiceOrder")
  record Appoint(
      @Schema(description = "上门人员", example = "st-wu-tousu")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String technicianId,
      @Schema(description = "时段起", example = "2027-01-15T01:00:00Z") @NotNull Instant from,
      @Schema(description = "时段止", example = "2027-01-15T03:00:00Z") @NotNull Instant until,
      @Schema(description = "改约原因", example = "客户临时出差") @Nullable @Size(max = 1000) String reason) {

    AppointOrder command() {
      return new AppointOrder(technicianId, new TimeWindow(from, until), reason);
    }
  }

  /** {@code POST /{id}/confirm}. */
  @Schema(name = "ConfirmAppointment")
  record Confirm(
      @Schema(description = "客户确认的方式", example = "TELEPHONE") @NotNull @Pattern(regexp = CODE)
          String via) {}

  /** {@code POST /{id}/no-show}. */
  @Schema(name = "ServiceNoShow")
  record Miss(
      @Schema(description = "爽约方:客户 CUSTOMER,我方 TECHNICIAN", example = "CUSTOMER") @NotNull
          NoShow.Party by,
      @Schema(description = "情况", example = "到达后无人应门,电话未接") @NotBlank @Size(max = 1000)
          String note) {

    MissOrder command() {
      return new MissOrder(by, note);
    }
  }

  /** {@code POST /{id}/complete}. */
  @Schema(name = "CompleteServiceOrder")
  record Complete(
      @Schema(description = "完工情况", example = "更换压缩机启动器,试机两小时正常") @NotBlank @Size(max = 4000)
          String result,
      @Schema(description = "客户签收单编号;签收与口头确认至少填一项", example = "QS-2027-0115")
          @Nullable
          @Size(min = 1, max = 200)
          String signatureReference,
      @Schema(description = "客户口头确认的方式", example = "TELEPHONE") @Nullable @Pattern(regexp = CODE)
          String confirmedVia) {

    CompleteOrder command() {
      return new CompleteOrder(result, new Acceptance(signatureReference, confirmedVia));
    }
  }

  /** {@code POST /{id}/cancel}. */
  @Schema(name = "CancelServiceOrder")
  record Cancel(
      @Schema(description = "原因", example = "客户自行修好") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
