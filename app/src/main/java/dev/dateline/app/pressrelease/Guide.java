package dev.dateline.app.pressrelease;

import dev.dateline.engine.language.Part;

/**
 * How one part of a press release is written.
 *
 * @param ask in one sentence
 * @param rows that its field has
 * @param good an example, and why it is one
 */
record Guide(String ask, int rows, String good, String whyGood, String bad, String whyBad) {

    static Guide to(Part part) {
        return switch (part) {
            case HEADLINE ->
                new Guide(
                        "Name the product and what its customer can do now, in words the customer would use.",
                        2,
                        "Depot crews now get a corrected label before the next lorry docks",
                        "A customer, a change in their day, nothing to look up.",
                        "Next-generation logistics platform goes live",
                        "No customer, no benefit; it could be about anything.");
            case SUBHEADING ->
                new Guide(
                        "Say in one sentence for whom it is and what they gain by it.",
                        2,
                        "Shippers get an improvement when it is finished, because developers no longer queue for a release.",
                        "Who, what, and why it is so.",
                        "An innovative solution for modern enterprises.",
                        "Nobody recognises themselves in it.");
            case SUMMARY ->
                new Guide(
                        "Tell in two or three sentences what is new, who has it and by how much it is better; give the number that will be measured.",
                        5,
                        "Tidewater today opened its golden path to all of its software teams. A deployment now takes 80 % less time than before.",
                        "What, who, and a number that is true or false on a day.",
                        "Tidewater has greatly improved its deployment process.",
                        "“Greatly” cannot be measured, so nobody can say whether it came true.");
            case PROBLEM ->
                new Guide(
                        "Describe what the customer suffers today, before you say what you made; nothing of your solution belongs here.",
                        6,
                        "Until last year a deployment took six hours, most of them spent waiting. Drivers stood at the gate with dead scanners while crews searched for the cause.",
                        "A cost, a place and people one can see.",
                        "There was no central deployment portal.",
                        "The lack of your solution is not the customer's problem.");
            case SOLUTION ->
                new Guide(
                        "Say how the problem ends for the customer, without the names of technologies.",
                        6,
                        "A new version first serves a small part of the traffic and goes back by itself when errors rise, so no board has to meet.",
                        "What happens now, and which part of the problem it ends.",
                        "We use Kubernetes, a service mesh and GitOps.",
                        "A list of tools; the customer is nowhere in it.");
            case QUOTE ->
                new Guide(
                        "Let somebody who answers for the result say, in quotation marks and with their role, why it was worth doing.",
                        4,
                        "“Shippers do not buy deployments, they buy pallets that arrive,” said Tidewater's head of logistics software.",
                        "A reason that only this person could give.",
                        "“We are excited to announce this launch,” said the chief executive.",
                        "Excitement is no reason.");
            case START ->
                new Guide(
                        "Say the first thing a customer does to begin, and how long it takes.",
                        4,
                        "To start, a developer opens the portal and picks a template. The portal creates the service with tests, alarms and access rights.",
                        "One could do it after reading.",
                        "Contact your account manager to discuss onboarding options.",
                        "Nobody knows what happens then, or how long it takes.");
            case CUSTOMER_QUOTE ->
                new Guide(
                        "Let a customer say, in quotation marks and with a role, what was, what is now and what that changed.",
                        4,
                        "“Last winter a wrong label stopped our loading dock for a whole morning,” said the dispatch manager of a grocery wholesaler. “This time the corrected labels came before the next lorry.”",
                        "Before, after, and a difference one can picture.",
                        "“This is a great product,” said a satisfied customer.",
                        "It would fit any product, so it says nothing of this one.");
            case CALL_TO_ACTION ->
                new Guide(
                        "End with what the reader should do next, and where.",
                        3,
                        "Shippers can vote today on what comes next, at the Tidewater wish list.",
                        "One act, one place, today.",
                        "Stay tuned for more information.",
                        "Waiting is not an act.");
        };
    }
}
