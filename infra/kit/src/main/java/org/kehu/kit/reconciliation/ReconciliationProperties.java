package org.kehu.kit.reconciliation;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kehu.reconciliation}: when compacted topics are compared with the store.
 *
 * @param at time of day, each night
 * @param zone in which that time is meant
 */
@ConfigurationProperties("kehu.reconciliation")
public record ReconciliationProperties(
    @DefaultValue("03:30") LocalTime at, @DefaultValue("Asia/Shanghai") ZoneId zone) {}
