package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer was lost (流失缘由, catalogue C-11, C-22).
 *
 * @param reason told to others
 * @param note in words, stays in the file; at most 500 characters
 * @param at when it was recorded
 */
public record Loss(Reason reason, @Nullable String note, Instant at) {

  /** The reasons, as codes. */
  public enum Reason {
    /** 价格. */
    PRICE,
    /** 产品质量. */
    QUALITY,
    /** 服务. */
    SERVICE,
    /** 转向竞争对手. */
    COMPETITOR,
    /** 需求消失. */
    NO_NEED,
    /** 停业、注销. */
    CLOSED_DOWN,
    /** 迁出服务区域. */
    MOVED_AWAY,
    /** 信用问题. */
    CREDIT,
    /** 其他. */
    OTHER
  }
}
