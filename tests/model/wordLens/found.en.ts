/** Sentences that the lens means, with the headword of what is found in them: `sentence → headword`. */
export const FOUND_ENGLISH = `
A typical complainer → complainer
Serial complainants again → complainer
Another moaner on the phone → moaner
Whiners call on Mondays → whiner
Such a troublemaker → troublemaker
Difficult customer, calls three times a day → difficult customer
How to talk to difficult, loud clients → difficult customer
Demanding customers first → demanding customer
Angry callers at the weekend → angry customer
A high-maintenance client → high-maintenance
Time wasters out → time waster
Joe Public does not read this → Joe Public
Written for the average Joe → Average Joe
The average customer clicks here → average customer
This type of customer → customer type
That was a user error → user error
The form must be idiot-proof → idiot-proof
Stupid questions all day → dumb question
Clueless as ever → clueless
Too lazy to read → too lazy
Only A-customers get a number → A-customer
Our cash cows in the south → cash cow
A bargain hunter → bargain hunter
Dormant accounts in the list → dead account
Grow the customer base → installed base
The end user does not care → end user
Consumers react to the price → consumer
Millennials do not phone → millennial
Digital natives need no help → digital native
The front line is burning → front line
Frontline staff training → front line
In the trenches with sales → in the trenches
War room on Monday → war room
A task force for complaints → task force
The new mail campaign → campaign
Campaigns in autumn → campaign
A charm offensive → offensive
Bombard them with offers → bombard
Customers get bombarded → bombard
Spearhead the new chat → spearhead
The target group is young → target group
Our target audiences → target group
A targeted mailing → to target
No silver bullet for this → silver bullet
Conquer the market → conquer
Fight for every customer → fight for customers
The customer is not the enemy → enemy
Fending off complaints → fend off
Winning back lost customers → win back
This is a minefield → minefield
Capture more leads → capture
Bait them with discounts → bait
Get customers on the hook → hook
Landing a big client → land a customer
Chasing leads → chase
Friction at checkout → friction
A frictionless start → friction
A well-oiled team → well-oiled
Seamless service → seamless
The queue is the bottleneck → bottleneck
Price is the lever → lever
Leveraging the contact → leverage
Move the needle → dial up
Kick-start sales → kick-start
Driving up: drive more engagement → drive behaviour
Just a cog in the system → cog
No bandwidth this week → bandwidth
Input from the customer → input
Throughput of enquiries → throughput
Enquiries in the pipeline → pipeline
The sales funnel leaks → funnel
Churn is up → churn
Not enough resources → resource
Headcount in service → headcount
Roll out the form → roll out
The form was rolled out → roll out
Ramping up the chat → ramp up
The chat must scale up → scale up
Streamline the contact → streamline
Managing customers better → manage customers
Manage their expectations → manage customers
Complaint handling → complaint management
Objection handling → handle customers
Handle angry calls from customers → handle customers
Dealing with complaints → deal with customers
Steer customers to the chat → steer customers
Deflect calls → deflect
Call deflection → deflect
Educate the customer → educate customers
Force customers into the portal → force customers
Convert visitors → convert customers
Close the call quickly → close the case
Clear the queue → clear the queue
Triage the mails → triage
Fobbing customers off → fob off
Placate the caller → placate
Get rid of the caller → get rid of
Defuse the situation → defuse
Take customers on a journey → take customers on a journey
Meet them where they are → meet them where they are
Lock customers in → lock in customers
Keep complaints under control → keep customers under control
KPI for the phone → KPI
NPS is falling → NPS
The ticket is still open → ticket
Close tickets faster → ticket
The support case is with the team → case
Goes to second-level support → first level
As the CRM says → CRM
Upselling on the phone → upsell
Ask all stakeholders → stakeholder
A proactive call → proactive
A use case for chat → use case
One should call back → one should
Someone should call back → someone should
Needs to be fixed → needs to be done
We offer a form → we offer
We inform by mail → we inform
We provide a number → we offer
Our system needs the number → our system
Our website is modern → our website
That is our policy → our policy
Customers should use the form → customer should
According to policy after three days → according to policy
For technical reasons no attachment → for technical reasons
The system does not allow it → the system does not allow
Is informed after three days → is informed
The enquiry is forwarded → is forwarded
The claim was rejected → is rejected
She is asked to wait → is asked to
`
  .trim()
  .split("\n")
  .map((line) => line.split(" → ") as [string, string]);
