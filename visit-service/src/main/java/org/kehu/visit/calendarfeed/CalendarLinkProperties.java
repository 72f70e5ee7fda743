package org.kehu.visit.calendarfeed;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links by which calendar programs read.
 *
 * @param publicUri address of the gateway as the staff's calendars reach it
 */
@ConfigurationProperties("kehu.visit.calendar-links")
record CalendarLinkProperties(@DefaultValue("http://localhost:8080") URI publicUri) {}
