package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them become ranges as a file has them. */
class PlainDaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-12-24                     | 2027-12-24",
                "2027-12-24/2028-01-01          | 2027-12-24/2028-01-01",
                "24 Dec 2027 - 1 Jan 2028       | 2027-12-24/2028-01-01",
                "24 December 2027 to 1 Jan 2028 | 2027-12-24/2028-01-01",
                "2-20 August 2027               | 2027-08-02/2027-08-20",
                "2. – 20. Aug 2027              | 2027-08-02/2027-08-20",
                "August 2027                    | 2027-08-01/2027-08-31",
                "02.08.2027 - 20.08.2027        | 2027-08-02/2027-08-20",
                "24 Dec 2027                    | 2027-12-24",
                "May 31, 2027                   | 2027-05-31",
                "May 31, 2027 - June 4, 2027    | 2027-05-31/2027-06-04",
                "1 Mar to 14 Mar 2027           | 2027-03-01/2027-03-14",
                "01.03.2027-14.03.2027          | 2027-03-01/2027-03-14",
                "31/12/2027                     | 2027-12-31",
            })
    void oneRange(String typed, String written) {
        assertThat(PlainDays.ranges(typed)).containsExactly(written);
    }

    @Test
    void severalAreSetApartByLinesCommasAndWhereTheyAreWrittenAsInAFileByBlanks() {
        assertThat(PlainDays.ranges("August 2027, 24 Dec 2027\n2028-01-01 2028-02-01/2028-02-05;"))
                .containsExactly("2027-08-01/2027-08-31", "2027-12-24", "2028-01-01", "2028-02-01/2028-02-05");
    }

    @Test
    void whatIsNoDayStaysAsItWasTypedToBeTold() {
        assertThat(PlainDays.ranges("in summer, 21 Dec - 1 Jan 2027, 3/4/2027"))
                .containsExactly("in summer", "21 Dec - 1 Jan 2027", "3/4/2027");
    }
}
