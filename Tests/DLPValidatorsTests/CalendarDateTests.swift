import DLPValidators
import Testing

struct CalendarDateTests {
    @Test(arguments: [
        "1984-03-07", "07.03.1984", "7.3.1984", "7. 3. 1984", "3/7/1984", "25/12/1999", "12/25/1999", "07-03-1984",
        "1984/3/7",
        "19840307", "7 March 1984", "7 Mar 1984", "March 7, 1984", "Mar 7th, 1984", "7th of March 1984", "7-MAR-1984",
        "Sept 1, 2001", "1984 March 7", "3/7/84", "7 Mar 84", "29.02.2000", "29/2/24", "1900-01-01", "2099-12-31",
    ])
    func `real days in common writings`(_ date: String) {
        #expect(Validator.calendarDate.accepts(date))
    }

    @Test(arguments: [
        "1984-13-07", "1984-00-07", "1984-03-00", "1984-03-32", "29.02.1900", "29.02.2023", "30/2/2000", "31.04.1984",
        "13/13/1984", "1899-12-31", "2100-01-01", "19841307", "1984-03/07", "07.03-1984", "7 Mart 1984", "7 Ma 1984",
        "March 1984", "1984", "3/7", "3/7/198", "123/7/1984", "1.2.3.4", "1984-03-07-1", "7 March", "7, 3, 1984",
        "7 3 1984",
        "31 June 1984", "February 30, 1984", "29/2/23",
    ])
    func `no days, or no writing of a day`(_ date: String) {
        #expect(!Validator.calendarDate.accepts(date))
    }
}
