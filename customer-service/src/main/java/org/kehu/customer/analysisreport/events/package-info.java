/** What others hear of reports of customer analysis. */
@NullMarked
package org.kehu.customer.analysisreport.events;

import org.jspecify.annotations.NullMarked;
