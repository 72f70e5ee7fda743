/** What others hear of business reports. */
@NullMarked
package org.kehu.visit.businessreport.events;

import org.jspecify.annotations.NullMarked;
